import re
from pathlib import Path

import pytest

import practicelog
from practicelog.cli.notification import TEXT, TITLE
from practicelog.cli.settings import SETTINGS, UNWRITTEN


@pytest.fixture
def config(tmp_path, run):
    """Write the configuration file."""
    run.environ["XDG_CONFIG_HOME"] = str(tmp_path / "config")
    file = tmp_path / "config" / "practicelog" / "config.toml"
    file.parent.mkdir(parents=True)

    def write(text):
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return file

    return write


def lines(run, *flags):
    done = run(*flags, "config", COLUMNS="999")
    assert (done.code, done.err) == (0, "")
    return [" ".join(line.split()) for line in done.out.splitlines()]


def test_what_holds_is_shown_with_where_it_comes_from(run):
    found = lines(run, "--zone", "Asia/Tokyo")

    assert f"log {run.file} (PRACTICELOG_FILE)" in found
    assert "zone Asia/Tokyo (--zone)" in found
    assert "rollover_hour 4 (default)" in found
    assert "now 2026-11-21T18:00:00+01:00 (PRACTICELOG_NOW)" in found


def test_a_configuration_is_used_and_a_flag_goes_before_it(run, config):
    file = config('rollover_hour = 0\nzone = "Asia/Tokyo"\nseller = "Ana"\n')

    found = lines(run)

    assert f"zone Asia/Tokyo ({file})" in found
    assert f"rollover_hour 0 ({file})" in found
    assert f"seller Ana ({file})" in found
    assert "zone Europe/Oslo (--zone)" in lines(run, "--zone", "Europe/Oslo")


@pytest.mark.parametrize(
    ("hour", "day"), [(0, "2026-11-21"), (4, "2026-11-20"), (23, "2026-11-20")]
)
def test_the_rollover_hour_decides_the_day(run, config, hour, day):
    config(f"rollover_hour = {hour}")

    run("--now", "2026-11-21T03:30:00+01:00", "log", "opener")

    assert run.reps()[0]["day"] == day


@pytest.mark.parametrize(
    "text",
    [
        "rollover_hour = 24", "rollover_hour = -1", "rollover_hour = true", 'rollover_hour = "4"',
        "rollover_hour = 4.0", "zone = 1", "seller = []", 'colour = "red"', "no toml", "[zone]",
        'zone = "Nowhere/Land"', f'"{"x" * 500}" = 1', f'zone = "{"x" * 500}"', b"\xff\xfe",
        'zone = "\\u001b[31m"', f"rollover_hour = {'9' * 5000}",
    ],
    ids=lambda text: repr(text)[:30],
)  # fmt: skip
def test_a_configuration_that_cannot_be_is_told_in_one_line(run, config, text):
    config(text)

    done = run("log", "opener")

    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("practicelog: ")
    assert len(done.err.splitlines()) <= 2
    assert len(done.err) < 500
    assert "\x1b" not in done.err
    assert not run.file.exists()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (f'seller = "{"x" * 81}"', "it is a name of at most 80 characters."),
        (f'notifier = "{"x" * 4097}"', "it is a program with its options."),
        ("#" * 1_000_001, "cannot be read: it has more than 1,000,000 characters"),
    ],
)
def test_a_configuration_is_read_no_further_than_it_may_be_long(run, config, text, reason):
    config(text)

    for words in (("config",), ("log", "opener")):
        done = run(*words)

        assert (done.code, done.out) == (2, "")
        assert reason in " ".join(done.err.split())
        assert len(done.err) < 500


def test_a_configuration_in_another_encoding_is_told_in_our_words(run, tmp_path):
    file = tmp_path / "config" / "practicelog" / "config.toml"
    file.parent.mkdir(parents=True)
    file.write_bytes('seller = "Sam"\n'.encode("utf-16"))

    done = run("config")

    assert done.code == 2
    assert done.err.endswith("cannot be read: it is not UTF-8; save it as UTF-8 in your editor\n")


def test_an_empty_configuration_sets_nothing(run, config):
    config("")

    assert "rollover_hour 4 (default)" in lines(run)


def test_without_any_setting_the_log_is_in_the_users_own_folder(home, program):
    done = program("config", env=program.environ | {"PRACTICELOG_FILE": ""})

    assert str(home) in done.out.replace("\n", "")
    assert "(default)" in done.out


def test_a_configuration_saved_with_a_byte_order_mark_is_read(run, config):
    config('\ufeffseller = "Sam"\n')

    assert "Sam" in run("config").out


def test_what_is_set_holds_for_every_run_and_the_rest_of_the_file_stays(run, config):
    file = config("# mine\nseller = 'Kim'  # me\n")

    assert run("config", "set", "rollover_hour", "0").out == "rollover_hour: 0\n"
    assert run("config", "set", "seller", "Sam").out == "seller: Kim → Sam\n"
    assert file.read_text("utf-8") == '# mine\nseller = "Sam"  # me\nrollover_hour = 0\n'
    assert f"rollover_hour 0 ({file})" in lines(run)


def test_a_file_that_is_not_there_is_made_for_its_owner_only(run, tmp_path):
    run.environ["XDG_CONFIG_HOME"] = str(tmp_path / "deep" / "config")

    assert run("config", "set", "zone", "Asia/Tokyo").code == 0

    file = tmp_path / "deep" / "config" / "practicelog" / "config.toml"
    assert file.read_text("utf-8") == 'zone = "Asia/Tokyo"\n'
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_linked_configuration_is_changed_where_it_lies(run, config, tmp_path):
    file = config("")
    file.rename(tmp_path / "dotfiles.toml")
    file.symlink_to(tmp_path / "dotfiles.toml")

    run("config", "set", "coach", "Ana")

    assert file.is_symlink()
    assert (tmp_path / "dotfiles.toml").read_text("utf-8") == 'coach = "Ana"\n'


def test_what_is_unset_is_told_with_what_holds_then(run, config):
    file = config("rollover_hour = 0\nzone = 'Asia/Tokyo'\n")

    assert run("config", "unset", "rollover_hour").out == "rollover_hour: 0 → 4\n"
    assert file.read_text("utf-8") == "zone = 'Asia/Tokyo'\n"
    missed = run("config", "unset", "rollover_hour")
    assert (missed.code, missed.out) == (4, "")
    assert "“rollover_hour” is not set" in missed.err


def test_what_goes_before_the_file_is_said(run, config):
    config("")

    done = run("config", "set", "log", "~/other.db")

    assert done.out == f"log: ~/other.db\nPRACTICELOG_FILE goes before it: {run.file}\n"


def test_the_log_can_stand_in_the_file_and_is_meant_from_every_folder(run, config, monkeypatch):
    config("")
    monkeypatch.chdir(run.file.parent)

    run("config", "set", "log", "mine.db")
    assert run("log", "opener", PRACTICELOG_FILE="").code == 0

    assert (run.file.parent / "mine.db").exists()


def test_a_setting_that_is_not_known_can_be_taken_out(run, config):
    file = config('colour = "red"\n')
    assert run("streak").code == 2

    assert run("config", "unset", "colour").out == "colour: red is taken out\n"

    assert file.read_text("utf-8") == ""


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda each: each.key)
def test_each_setting_can_be_set_to_its_own_example(run, config, setting):
    config("")

    assert run("config", "set", setting.key, setting.example).code == 0

    assert setting.key in run("config").out


def test_the_coach_set_stands_in_the_rating_form(run, config, monkeypatch):
    config("coach = 'Ana'")
    monkeypatch.chdir(run.file.parent)
    run("log", "opener", "-r", "who=3")
    run("log", "opener", "-r", "who=4")

    run("export", "--for-coach", "-o", "for-ana.jsonl")

    _, _, first, second, *_ = (run.file.parent / "for-ana.csv").read_text("utf-8-sig").splitlines()
    assert first.endswith(",Ana")
    assert second.endswith(",")


def test_every_variable_that_the_program_reads_as_its_own_is_declared():
    own = r"(?<![A-Z_])PRACTICELOG_[A-Z_]+"
    read = {
        name
        for file in Path(practicelog.__file__).parent.rglob("*.py")
        for name in re.findall(own, file.read_text("utf-8"))
    }

    declared = {each.variable for each in (*SETTINGS, *UNWRITTEN) if each.variable}
    assert read == declared | {TITLE, TEXT}  # what a program that shows a reminder is given


def test_without_a_home_folder_what_holds_is_shown(run):
    shown = run("config", HOME="", XDG_CONFIG_HOME="")
    assert (shown.code, shown.err) == (0, "")
    assert shown.out.splitlines()[-1] == "file           none: there is no home folder"
    assert run("config", "set", "coach", "Ana", HOME="", XDG_CONFIG_HOME="").code == 2


def test_what_is_no_time_zone_is_told_once(run):
    refused = run("config", "set", "zone", "Mars")
    assert refused.code == 2
    assert refused.err == (
        "practicelog: zone: “Mars” is not a time zone.\n"
        "  hint: practicelog config set zone Europe/Berlin\n"
    )
