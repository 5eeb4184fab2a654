"""Which texts may become a link on a coach's page."""

import pytest

from practicelog.core.web_addresses import is_web_address


@pytest.mark.parametrize(
    "text",
    [
        "https://calls.example/7",
        "http://localhost:8080/a.mp3#12:30",
        "HTTPS://Calls.Example/a_(1)?t=750&b=%20;c,d#1:05:00",
        "https://calls.example",
        "https://calls.example#12:30",
        "https://xn--mller-kva.example/~ana/[1]!$*+=.",
    ],
)
def test_a_plain_address_of_the_web_may_be_followed(text: str) -> None:
    assert is_web_address(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "javascript:alert(1)",
        "JaVaScRiPt://calls.example/%0aalert(1)",
        "java\tscript:alert(1)",
        " https://calls.example",
        "https://calls.example/a b",
        "https://calls.example/\n",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:msgbox(1)",
        "file:///etc/passwd",
        "//calls.example/7",
        "ftp://calls.example/7",
        "https:calls.example",
        "https:///calls.example",
        "https://",
        "https://.example",
        "https://-a.example",
        "https://calls.example:port/",
        "https://bank.example@calls.example/7",
        "https://calls.example\\@bank.example/",
        "https://calls.example/\"onmouseover='alert(1)",
        "https://calls.example/'x",
        "https://calls.example/<b>",
        "https://calls.example/`x`",
        "https://cаlls.example/7",
        "https://calls.example/\u202e3pm",
        "https://calls.example/7\u200b",
        "C:\\calls\\7.mp3#1:05",
        "/home/ana/calls/7.mp3",
        "call 7, minute 12",
        '=HYPERLINK("https://calls.example")',
    ],
)
def test_anything_else_stays_text(text: str) -> None:
    assert not is_web_address(text)
