"""Chats, subscriptions, digests, messages, updates and the lease, on both engines."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from sqlalchemy import text

from briefings.readers import Chat, Digest, DigestState, MessageState, Part
from briefings.render import Digits, Months, ReaderPrefs
from briefings.schedule import Plan, Weekday
from briefings.store import chats, deliveries, inbox, lease, marks, subscriptions
from briefings.store.database import Database, open_database
from briefings.views import Length

NOW = datetime(2026, 5, 1, 6, 0, tzinfo=UTC)
PLAN = Plan((time(8),), "Asia/Riyadh")


def digest(chat: int, key: str = "k", thread: int = 0, subscription: int | None = None) -> Digest:
    return Digest(key, subscription, chat, thread, date(2026, 5, 1), "08:00", NOW, DigestState.QUEUED)


def queue(database: Database, chat: int, key: str, parts: int = 1, keys: tuple[str, ...] = ()) -> int | None:
    with database.writing() as conn:
        chats.ensure(conn, chat, "private", "Asia/Riyadh", NOW)
        return deliveries.record(conn, digest(chat, key), [Part(f"{key}{n}") for n in range(parts)], keys, NOW)


def claim(database: Database, now: datetime = NOW, number: int = 1, resting: frozenset[int] = frozenset()) -> list[str]:
    with database.writing() as conn:
        return [message.html for message in deliveries.claim(conn, now, deliveries.Turn(number, 10, resting))]


@pytest.fixture
def held(database: Database) -> Database:
    assert lease.take_lease(database) is not None
    return database


def test_a_chat_keeps_what_it_chose(database: Database) -> None:
    prefs = ReaderPrefs("Europe/Paris", Digits.ARAB, Months.LEVANTINE, True, Length.SHORT)
    chosen = Chat(5, "private", summit=3, prefs=prefs, quiet=(time(22), time(7)), tell_nothing=False)
    with database.writing() as conn:
        assert chats.ensure(conn, 5, "private", "Asia/Riyadh", NOW).prefs.zone == "Asia/Riyadh"
        chats.save(conn, chosen)
    with database.reading() as conn:
        assert chats.find(conn, 5) == chosen
        assert chats.find(conn, 6) is None


def test_one_subscription_per_place(database: Database) -> None:
    with database.writing() as conn:
        chats.ensure(conn, 5, "private", "Asia/Riyadh", NOW)
        first = subscriptions.subscribe(conn, 5, 0, PLAN, NOW)
        other = Plan((time(18), time(7, 30)), "Asia/Dubai", frozenset({Weekday.SUN, Weekday.THU}))
        second = subscriptions.subscribe(conn, 5, 0, other, NOW + timedelta(hours=1))
        third = subscriptions.subscribe(conn, 5, 77, PLAN, NOW)
    assert second.id == first.id != third.id
    assert second.plan == Plan((time(7, 30), time(18)), "Asia/Dubai", other.days)
    assert second.decided == NOW + timedelta(hours=1)


def test_unsubscribing_cancels_what_waits_and_forgets_that_it_was_had(held: Database) -> None:
    with held.writing() as conn:
        chats.ensure(conn, 5, "private", "Asia/Riyadh", NOW)
        own = subscriptions.subscribe(conn, 5, 0, PLAN, NOW)
        deliveries.record(conn, digest(5, "k", subscription=own.id), [Part("a")], ["point"], NOW)
        assert deliveries.had_by(conn, 5, 0) == {"point"}
        assert subscriptions.unsubscribe(conn, 5, 0)
        assert not subscriptions.unsubscribe(conn, 5, 0)
        assert deliveries.had_by(conn, 5, 0) == frozenset()
        assert deliveries.counts(conn, 5) == {"cancelled": 1}
    assert claim(held) == []


def test_a_slot_is_recorded_once(held: Database) -> None:
    assert queue(held, 5, "k", keys=("a", "b")) is not None
    assert queue(held, 5, "k", keys=("c",)) is None
    with held.reading() as conn:
        assert deliveries.had_by(conn, 5, 0) == {"a", "b"}
        assert deliveries.counts(conn) == {"new": 1}


def test_parts_are_claimed_in_order_one_at_a_time(held: Database) -> None:
    queue(held, 5, "a", parts=2)
    queue(held, 6, "b")
    queue(held, 5, "c")
    assert claim(held) == ["a0", "b0"]
    assert claim(held) == []
    with held.writing() as conn:
        deliveries.sent(conn, 1, 900, NOW)
    assert claim(held) == ["a1"]


def test_a_resting_chat_leaves_its_place_to_others(held: Database) -> None:
    queue(held, 5, "a")
    queue(held, 6, "b")
    assert claim(held, resting=frozenset({5})) == ["b0"]
    assert claim(held) == ["a0"]


def test_a_message_that_waits_holds_back_the_ones_behind_it(held: Database) -> None:
    queue(held, 5, "a", parts=2)
    assert claim(held) == ["a0"]
    with held.writing() as conn:
        deliveries.retry(conn, 1, NOW + timedelta(seconds=9), NOW, tries=1)
        assert deliveries.next_due(conn) == NOW + timedelta(seconds=9)
    assert claim(held) == []
    assert claim(held, NOW + timedelta(seconds=9)) == ["a0"]


def test_a_crash_leaves_one_silent_copy_then_unknown(held: Database) -> None:
    queue(held, 5, "a")
    for state in (MessageState.NEW, MessageState.UNKNOWN):
        later = NOW + timedelta(minutes=5)
        with held.writing() as conn:
            [message] = deliveries.claim(conn, later, deliveries.Turn(1, 10))
            assert message.silent == (state is MessageState.UNKNOWN)
        with held.writing() as conn:
            assert deliveries.recover(conn, NOW) == 1
            assert deliveries.counts(conn) == {state.value: 1}
    assert claim(held, NOW + timedelta(days=1)) == []


def test_a_claim_under_an_old_lease_is_refused(held: Database) -> None:
    queue(held, 5, "a")
    assert claim(held, number=0) == []
    assert claim(held, number=1) == ["a0"]


def test_only_one_process_holds_the_lease(database_url: str) -> None:
    first, second = open_database(database_url), open_database(database_url)
    held = lease.take_lease(first)
    assert held is not None
    assert held.is_held()
    assert lease.take_lease(second) is None
    held.release()
    again = lease.take_lease(second)
    assert again is not None
    assert again.number == held.number + 1
    again.release()
    first.close()
    second.close()


def test_a_dead_chat_gets_nothing_until_it_speaks(held: Database) -> None:
    queue(held, 5, "a", parts=2, keys=("x",))
    with held.writing() as conn:
        chats.deactivate(conn, 5, "bot was blocked by the user")
        assert deliveries.counts(conn, 5) == {"cancelled": 2}
        assert deliveries.had_by(conn, 5, 0) == frozenset()
        subscriptions.subscribe(conn, 5, 0, PLAN, NOW)
        assert subscriptions.due(conn, NOW + timedelta(days=1), 0, 10) == []
        chats.ensure(conn, 5, "private", "Asia/Riyadh", NOW)
        assert len(subscriptions.due(conn, NOW + timedelta(days=1), 0, 10)) == 1


def test_a_chat_that_comes_back_is_not_flooded_with_the_past(held: Database) -> None:
    with held.writing() as conn:
        chats.ensure(conn, 5, "private", "Asia/Riyadh", NOW)
        subscriptions.subscribe(conn, 5, 0, PLAN, NOW)
        chats.deactivate(conn, 5, "blocked")
        chats.revive(conn, 5, NOW + timedelta(days=40))
        [known] = subscriptions.due(conn, NOW + timedelta(days=40), 0, 9)
        assert known.decided == NOW + timedelta(days=40)


def test_a_zone_that_is_gone_gives_way(held: Database) -> None:
    with held.writing() as conn:
        for chat, zone in ((5, "Asia/Atlantis"), (6, "Asia/Riyadh")):
            chats.ensure(conn, chat, "private", "Asia/Riyadh", NOW)
            subscriptions.subscribe(conn, chat, 0, PLAN, NOW)
            conn.execute(text("UPDATE chats SET zone = :zone WHERE id = :chat"), {"zone": zone, "chat": chat})
            conn.execute(
                text("UPDATE subscriptions SET zone = :zone WHERE chat_id = :chat"), {"zone": zone, "chat": chat}
            )
        assert subscriptions.reckon(conn, "Africa/Cairo") == [5]
        for chat, zone in ((5, "Africa/Cairo"), (6, "Asia/Riyadh")):
            known, owner = subscriptions.find(conn, chat, 0), chats.find(conn, chat)
            assert known is not None
            assert owner is not None
            assert known.plan.zone == owner.prefs.zone == zone


def test_three_refusals_for_lack_of_rights(database: Database) -> None:
    with database.writing() as conn:
        chats.ensure(conn, -5, "group", "Asia/Riyadh", NOW)
        assert [chats.refuse(conn, -5, "no rights") for _ in range(3)] == [False, False, True]


@pytest.mark.parametrize("already_there", [False, True])
def test_a_migrated_group_keeps_everything_once(held: Database, already_there: bool) -> None:
    queue(held, -5, "a", parts=2, keys=("x", "y"))
    with held.writing() as conn:
        subscriptions.subscribe(conn, -5, 0, PLAN, NOW)
        subscriptions.subscribe(conn, -5, 9, PLAN, NOW)
        if already_there:
            chats.ensure(conn, -1005, "supergroup", "Asia/Riyadh", NOW)
            subscriptions.subscribe(conn, -1005, 0, PLAN, NOW)
            deliveries.record(conn, digest(-1005, "b"), [Part("b0")], ["y"], NOW)
        chats.migrate(conn, -5, -1005)
        chats.migrate(conn, -5, -1005)
        assert chats.find(conn, -5) is None
        assert deliveries.had_by(conn, -1005, 0) == {"x", "y"}
        assert subscriptions.find(conn, -1005, 0) is not None
        assert subscriptions.find(conn, -1005, 9) is not None
    assert claim(held) == ["a0"]


def test_forgetting_removes_every_row(held: Database) -> None:
    queue(held, 5, "a", keys=("x",))
    with held.writing() as conn:
        subscriptions.subscribe(conn, 5, 0, PLAN, NOW)
        chats.forget(conn, 5)
        assert deliveries.counts(conn) == {}
        assert deliveries.had_by(conn, 5, 0) == frozenset()
        assert not deliveries.is_decided(conn, "a")


def test_updates_are_kept_once_and_handled_in_order(database: Database) -> None:
    arrived = [inbox.Received(n, f'{{"update_id":{n}}}') for n in (3, 1, 2)]
    with database.writing() as conn:
        assert inbox.keep(conn, arrived, NOW) == 3
        assert inbox.keep(conn, arrived, NOW) == 0
    with database.writing() as conn:
        assert [one.id for one in inbox.take(conn, 2)] == [1, 2]
        inbox.settle(conn, 1, inbox.UpdateState.DONE)
    with database.writing() as conn:
        assert inbox.recover(conn) == 1
        assert [one.id for one in inbox.take(conn, 9)] == [2, 3]
        assert inbox.keep(conn, arrived, NOW) == 0


def test_an_update_that_ends_the_process_is_given_up(database: Database) -> None:
    with database.writing() as conn:
        inbox.keep(conn, [inbox.Received(1, "{}")], NOW)
    seen = 0
    for _ in range(5):
        with database.writing() as conn:
            seen += len(inbox.take(conn, 9))
            inbox.recover(conn)
    assert seen == inbox.TRIES


def test_old_updates_are_dropped_after_telegram_stops_repeating_them(database: Database) -> None:
    with database.writing() as conn:
        inbox.keep(conn, [inbox.Received(1, "{}"), inbox.Received(2, "{}")], NOW)
        inbox.settle(conn, 1, inbox.UpdateState.DONE)
        inbox.purge(conn, NOW + timedelta(hours=47))
        assert inbox.keep(conn, [inbox.Received(1, "{}")], NOW) == 0
        inbox.purge(conn, NOW + timedelta(hours=49))
        assert inbox.keep(conn, [inbox.Received(1, "{}"), inbox.Received(2, "{}")], NOW) == 1


def test_marks(database: Database) -> None:
    with database.writing() as conn:
        assert marks.recall(conn, "silent until") is None
        marks.remember(conn, "silent until", NOW)
        marks.remember(conn, "silent until", NOW + timedelta(hours=1))
        assert marks.recall(conn, "silent until") == NOW + timedelta(hours=1)


def test_what_a_chat_wrote_can_be_forgotten_but_is_not_handled_again(database: Database) -> None:
    arrived = [inbox.Received(1, '{"text":"a"}', 5), inbox.Received(2, '{"text":"b"}', 6)]
    with database.writing() as conn:
        inbox.keep(conn, arrived, NOW)
        inbox.forget(conn, 5)
        assert [one.raw for one in inbox.take(conn, 9)] == ["{}", '{"text":"b"}']
        assert inbox.keep(conn, arrived, NOW) == 0
