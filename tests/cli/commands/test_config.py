import pytest


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
