"""A slip as a file for whoever wants it without paper: the picture of it, or its words as a PDF."""

from sentra_pos.paper.slip import Slip

PDF, PNG = "pdf", "png"


def drawn(slip: Slip, columns: int, form: str, *, title: str, author: str) -> bytes:
    """`slip` as PDF or PNG; `title` and `author` are for the properties of a PDF."""
    if form == PNG:
        from sentra_pos.paper import slip_picture  # here: Pillow and reportlab take their time

        return slip_picture.as_png(slip, columns)
    from sentra_pos.paper import slip_pdf

    return slip_pdf.as_pdf(slip, columns, title=title, author=author)
