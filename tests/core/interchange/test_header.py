import pytest

from practicelog.core.interchange.header import check_header
from practicelog.errors import ImportRefusedError

HEADER = {
    "type": "header", "format": "practicelog", "version": 1, "seller": "Sam", "since": None,
    "until": None, "drill": None, "omitted": ["notes"],
}  # fmt: skip


@pytest.mark.parametrize("seller", ["Sam", None])
@pytest.mark.parametrize("since", [None, "2026-11-20", "last-export"])
def test_a_header_of_ours_can_be_read(seller, since):
    check_header(HEADER | {"since": since}, seller)


def test_a_file_of_nobody_can_be_anybodys():
    check_header(HEADER | {"seller": None}, "Sam")


@pytest.mark.parametrize(
    ("header", "message"),
    [
        pytest.param(7, "does not begin with", id="a number"),
        pytest.param({}, "does not begin with", id="an empty object"),
        pytest.param({"type": "rep"}, "does not begin with", id="a rep"),
        pytest.param(HEADER | {"version": 2}, "newer practicelog", id="a newer version"),
        pytest.param(HEADER | {"version": "1"}, "Header, version: “1” is not 1", id="a text"),
        pytest.param(HEADER | {"version": True}, "Header, version: true", id="true is not 1"),
        pytest.param(HEADER | {"seller": 7}, "Header, seller: 7", id="a number as a name"),
        pytest.param(HEADER | {"seller": "\ud800"}, "Header, seller: ", id="no UTF-8"),
        pytest.param(HEADER | {"omitted": ["all"]}, "Header, omitted 1: “all”", id="unknown"),
        pytest.param(HEADER | {"made": 1}, "Header, “made”", id="another field"),
        pytest.param({k: v for k, v in HEADER.items() if k != "since"}, "Header, since", id="less"),
        pytest.param(HEADER | {"seller": "Kim"}, "from the log of “Kim”; this is “Sam”'s",
                     id="another seller's"),
    ],
)  # fmt: skip
def test_another_header_is_refused(header, message):
    with pytest.raises(ImportRefusedError) as refusal:
        check_header(header, "Sam")

    assert message in refusal.value.message
