"""iCalendar: events that keep their uid, a plan that recurs, and nothing that breaks a calendar."""

from datetime import UTC, date, datetime, timedelta

import pytest
from icalendar import Calendar
from tests.conftest import NOW
from tests.difficult_log import FIRST, uid
from tests.exchange.conftest import exported

from practicelog.core.records.plan import DayOff, Plan
from practicelog.core.records.rep import Rep
from practicelog.store import drills, plans, reps


def events(log, **choices):
    return Calendar.from_ical(exported(log, "ics", **choices)).walk("VEVENT")


def of_plan(log, **choices):
    return [each for each in events(log, **choices) if "RRULE" in each]


def with_note(log, text):
    rep = Rep(0, uid(1), NOW, "UTC", FIRST, NOW, "opener", 1, note=text)
    reps.add(log, rep, drills.find(log, "opener"))
    return log


def test_a_rep_is_an_event_with_its_uid(full):
    event = next(each for each in events(full) if each["UID"] == f"{uid(101)}@practicelog")

    assert event["DTSTART"].dt == datetime(2026, 3, 21, 16, 30, tzinfo=UTC)
    assert event["DURATION"].dt == timedelta(minutes=12)
    assert event["DTSTAMP"].dt == datetime(2026, 3, 21, 16, 31, tzinfo=UTC)
    assert event["SUMMARY"].startswith("pitch (live) · 12 min · 3 takes · score 3.0")
    assert "Worked: k" in event["DESCRIPTION"].splitlines()


def test_a_change_raises_the_sequence(log):
    rep = reps.find(with_note(log, "x"), 1)
    reps.update(log, rep._replace(note="y"), drills.find(log, "opener"))

    (event,) = [each for each in events(log) if "RRULE" not in each]

    assert event["SEQUENCE"] == 1


def test_every_rep_is_an_event_and_every_uid_its_own(full):
    uids = [each["UID"] for each in events(full)]

    assert len(uids) == len(set(uids)) == 140


@pytest.mark.parametrize(
    "text",
    [
        "a\rEND:VEVENT", "a\nEND:VEVENT", "a\r\nBEGIN:VALARM", "a;b,c\\d:e", "\\n", 'q"q',
        "x\x1b]0;t\x07", "a\x85b", "a\u2028b", "ü" * 300, "👩‍🚀" * 200, "\t", "\x9b31m",
    ],
    ids=ascii,
)  # fmt: skip
def test_no_text_can_break_out_of_its_line(log, text):
    content = exported(with_note(log, text), "ics")

    lines = content.split(b"\r\n")
    assert [line for line in lines if line.startswith((b"BEGIN:", b"END:"))] == [
        b"BEGIN:VCALENDAR", b"BEGIN:VEVENT", b"BEGIN:VALARM", b"END:VALARM", b"END:VEVENT",
        b"BEGIN:VEVENT", b"END:VEVENT", b"END:VCALENDAR",
    ]  # fmt: skip
    assert max(map(len, lines)) <= 75
    assert not [byte for byte in content if byte < 0x20 and byte not in b"\r\n\t"]
    assert not {"\x7f", "\x85", "\x9b"} & set(content.decode())


@pytest.mark.parametrize("text", ["two\nlines", "a;b,c\\d", "\\n", "ümläut 練習 👩‍🚀", "x" * 400])
def test_a_text_reads_back_as_it_was_typed(log, text):
    (event,) = [each for each in events(with_note(log, text)) if "RRULE" not in each]

    assert event["DESCRIPTION"] == f"Note: {text}"


@pytest.mark.parametrize(
    ("text", "told"),
    [("a\u202etxt.exe", "a\\u202etxt.exe"), ("a\u200bb\ufeff", "a\\u200bb\\ufeff")],
)
def test_what_turns_a_text_or_cannot_be_seen_is_spelled_out(log, text, told):
    (event,) = [each for each in events(with_note(log, text)) if "RRULE" not in each]

    assert event["DESCRIPTION"] == f"Note: {told}"


def test_the_plan_recurs_on_its_weekdays_with_an_alarm_in_the_morning(log):
    plans.put_plan(log, Plan(0, uid(1), date(2026, 11, 16), 4, (0, 1, 3, 5), week_start=0))

    (event,) = of_plan(log)

    assert event["DTSTART"].dt == date(2026, 11, 21)
    assert event["RRULE"]["BYDAY"] == ["MO", "TU", "TH", "SA"]
    assert event["UID"] == f"{uid(1)}@practicelog"
    (alarm,) = event.walk("VALARM")
    assert alarm["TRIGGER"].dt == timedelta(hours=9)


def test_a_plan_ends_where_the_next_begins(full):
    now, following = of_plan(full)

    assert now["RRULE"]["UNTIL"] == [date(2026, 12, 6)]
    assert following["DTSTART"].dt == date(2026, 12, 8)
    assert "UNTIL" not in following["RRULE"]


def test_days_off_are_left_out_of_it(log):
    plans.add_off(log, DayOff(0, uid(1), date(2026, 12, 24), date(2026, 12, 27)))

    (event,) = of_plan(log)

    assert [each.dt for each in event["EXDATE"].dts] == [date(2026, 12, 24), date(2026, 12, 25)]


def test_without_a_plan_the_usual_one_holds_under_a_uid_of_the_seller(log):
    (usual,), (of_jo,) = of_plan(log), of_plan(log, seller="Jo")

    assert usual["RRULE"]["BYDAY"] == ["MO", "TU", "WE", "TH", "FR"]
    assert usual["UID"] == of_plan(log)[0]["UID"] != of_jo["UID"]


@pytest.mark.parametrize(
    "choices",
    [{"drill": "pitch"}, {"omitted": ("plans",)}, {"omitted": ("offs",)}, {"until": FIRST}],
    ids=["one drill", "no plans", "no days off", "all in the past"],
)
def test_there_is_no_plan_where_it_does_not_belong(full, choices):
    assert of_plan(full, **choices) == []


def test_whose_it_is_and_what_is_omitted_is_said(full):
    content = exported(full, "ics", omitted=("scores", "notes"), seller="Jo,\nEND:VCALENDAR")

    assert b"X-WR-CALNAME:Practice Jo\\,\\nEND:VCALENDAR\r\n" in content

    assert b"X-WR-CALDESC:Left out: scores\\, notes\r\n" in content
