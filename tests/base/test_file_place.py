"""Books on a network share or in a synced folder are refused with advice (F6); little room is said in time (F4)."""

from pathlib import Path

import pytest

from sentra_pos.base import diskroom, file_place, upkeep
from sentra_pos.base.diskroom import DiskNearlyFull
from sentra_pos.base.file_place import BooksOnShare, BooksSynced
from shop_story import Story

MOUNTS = """\
22 1 254:0 / / rw,relatime - ext4 /dev/vda rw
30 22 0:26 / /run rw,nosuid - tmpfs tmpfs rw
41 22 0:44 / /mnt/toko rw,relatime shared:3 - cifs //server/toko rw
42 41 0:45 / /mnt/toko/lokal rw,relatime - ext4 /dev/sdb1 rw
43 22 0:46 / /media/flash\\040disk rw - vfat /dev/sdc1 rw
44 22 0:47 / /home/rani/drive rw - fuse.rclone gdrive: rw
""".splitlines()


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/rani/toko.db", "ext4"),
        ("/mnt/toko/buku/toko.db", "cifs"),
        ("/mnt/toko/lokal/toko.db", "ext4"),
        ("/mnt/tokoku/toko.db", "ext4"),
        ("/media/flash disk/toko.db", "vfat"),
        ("/home/rani/drive/toko.db", "fuse.rclone"),
    ],
)
def test_the_nearest_mount_tells_the_kind(path: str, kind: str) -> None:
    assert file_place.kind_of(Path(path), MOUNTS) == kind


def test_a_share_is_refused_before_anything_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_place, "_mounts", lambda: [f"1 0 0:1 / {tmp_path} rw - nfs4 server:/toko rw"])
    with pytest.raises(BooksOnShare, match="PostgreSQL"):
        upkeep.create(str(tmp_path / "toko.db"))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("folder", ["Dropbox", "OneDrive - Sentra", "Google Drive"])
def test_a_synced_folder_is_refused(tmp_path: Path, folder: str) -> None:
    with pytest.raises(BooksSynced):
        upkeep.create(str(tmp_path / folder / "buku" / "toko.db"))
    assert not (tmp_path / folder / "buku" / "toko.db").exists()


def test_a_folder_that_a_program_has_marked_is_refused(tmp_path: Path) -> None:
    (tmp_path / ".stfolder").mkdir()
    with pytest.raises(BooksSynced, match="stfolder"):
        upkeep.create(str(tmp_path / "toko.db"))


def test_a_folder_that_is_merely_called_alike_is_fine(tmp_path: Path) -> None:
    upkeep.create(str(tmp_path / "Dropboxes lama" / "toko.db")).close()


@pytest.mark.sqlite
def test_on_the_last_of_the_disk_nothing_is_sold_but_a_refund_is(story: Story, monkeypatch) -> None:
    story.delivers("Bu Siti", price=15_000, gipang=10)
    story.opens_shift()
    receipt = story.sells(gipang=1).receipt
    monkeypatch.setattr(diskroom.require, "__kwdefaults__", {"ask": lambda _where: 150_000_000})
    with pytest.raises(DiskNearlyFull, match="150 MB"):
        story.sells(gipang=1)
    assert story.on_hand("gipang") == 9
    story.refunds(receipt)
    story.closes_shift(0)
    assert (diskroom.free(Path(story.books.where)) or 0) > 0
