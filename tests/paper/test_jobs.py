"""Print jobs: an original comes out at most once by itself, copies count, and only fresh cash opens the drawer."""

from datetime import timedelta
from uuid import uuid4

import pytest

from sentra_pos.paper import jobs
from sentra_pos.paper.jobs import NothingToCopy, State


@pytest.fixture
def do(books):
    """One deed after another, each committed."""
    return lambda deed: books.writing(deed, key=str(uuid4()), content=None, answer=object)


@pytest.fixture
def queued(do, clock):
    """Queue a receipt of K1 and give its id."""

    def queue(document_no="K1-26-000001", **facts):
        wanted = {
            "kind": "receipt",
            "register": "K1",
            "content": "{}",
            "at": clock.now(),
            "by": "Rani",
        } | facts
        return do(lambda session: jobs.queue(session, document_no=document_no, **wanted))

    return queue


def state_of(books, job):
    return books.reading(lambda session: jobs.find(session, job)).state


def test_jobs_wait_in_the_order_in_which_they_came(books, queued):
    made = [queued(f"K1-26-{number:06}") for number in range(1, 6)]
    queued(register="K2")

    assert [job.id for job in books.reading(lambda session: jobs.waiting(session, "K1"))] == made


def test_a_job_is_claimed_once(books, do, queued):
    job = queued()

    assert do(lambda session: jobs.sending(session, job)) is True
    assert do(lambda session: jobs.sending(session, job)) is False
    assert state_of(books, job) is State.SENDING


def test_what_came_out_is_done(books, do, queued, clock):
    job = queued()
    do(lambda session: jobs.sending(session, job))
    do(lambda session: jobs.printed(session, job, at=clock.now()))

    done = books.reading(lambda session: jobs.find(session, job))

    assert (done.state, done.finished_at, done.tries) == (State.PRINTED, clock.now(), 1)
    assert do(lambda session: jobs.retry(session, job, at=clock.now())) is False


def test_what_was_being_sent_when_the_till_died_is_uncertain_and_stays_so(books, do, queued, clock):
    job, other = queued(), queued(register="K2")
    for one in (job, other):
        do(lambda session, one=one: jobs.sending(session, one))

    assert do(lambda session: jobs.recover(session, "K1", at=clock.now())) == 1
    assert (state_of(books, job), state_of(books, other)) == (State.UNCERTAIN, State.SENDING)
    assert do(lambda session: jobs.retry(session, job, at=clock.now())) is False
    assert books.reading(lambda session: jobs.waiting(session, "K1")) == []
    in_doubt = books.reading(lambda session: jobs.doubtful(session, "K1", clock.now() - timedelta(hours=1)))
    assert [one.id for one in in_doubt] == [job]


def test_a_job_of_which_no_byte_was_sent_may_be_tried_again(books, do, queued, clock):
    job = queued(opens_drawer=True)
    assert do(lambda session: jobs.failed(session, job, at=clock.now(), detail="too old")) == 1

    assert do(lambda session: jobs.retry(session, job, at=clock.now())) is True

    again = books.reading(lambda session: jobs.find(session, job))
    assert (again.state, again.detail, again.opens_drawer) == (State.WAITING, "", False)


def test_what_is_being_sent_cannot_be_given_up(books, do, queued, clock):
    sent, lying = queued(), queued()
    do(lambda session: jobs.sending(session, sent))

    assert do(lambda session: jobs.lapsed(session, sent, lying, at=clock.now(), detail="no printer")) == 1
    assert (state_of(books, sent), state_of(books, lying)) == (State.SENDING, State.LAPSED)


def test_copies_are_numbered_and_drawn_from_the_original(books, do, queued, clock):
    queued(content='{"total": 1}', opens_drawer=True)
    for _ in range(2):
        do(
            lambda session: jobs.copy(
                session, document_no="K1-26-000001", register="K2", at=clock.now(), by="Dewi"
            )
        )

    made = books.reading(lambda session: jobs.copies(session, "K1-26-000001"))

    assert [(job.copy_no, job.content, job.register, job.made_by) for job in made] == [
        (1, '{"total": 1}', "K2", "Dewi"),
        (2, '{"total": 1}', "K2", "Dewi"),
    ]
    assert not any(job.opens_drawer or job.may_open_drawer(clock.now()) for job in made)
    assert books.reading(lambda session: jobs.next_copy_no(session, "K1-26-000001")) == 3


def test_a_copy_cannot_be_made_to_open_the_drawer(books, queued, clock):
    job = queued(copy_no=1, opens_drawer=True)

    assert books.reading(lambda session: jobs.find(session, job)).opens_drawer is False


def test_there_is_no_copy_of_a_paper_that_never_was(do, clock):
    with pytest.raises(NothingToCopy):
        do(
            lambda session: jobs.copy(
                session, document_no="K1-26-9", register="K1", at=clock.now(), by="Dewi"
            )
        )


def test_a_drawer_opens_for_fresh_cash_only(books, queued, clock):
    job = books.reading(lambda session: jobs.find(session, queued(opens_drawer=True)))

    assert job.may_open_drawer(clock.now() + timedelta(seconds=59))
    assert not job.may_open_drawer(clock.now() + timedelta(seconds=61))


def test_a_job_goes_with_its_sale(books, clock):
    def sale(session):
        jobs.queue(session, kind="receipt", document_no="1", register="K1", content="", at=clock.now(), by="")
        raise KeyError("the sale failed after all")

    with pytest.raises(KeyError):
        books.writing(sale, key="k", content=None, answer=object)
    assert books.reading(lambda session: jobs.waiting(session, "K1")) == []
