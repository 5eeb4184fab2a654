"""Which file systems lie on another computer."""

import pytest

from practicelog.core.safekeeping.file_systems import networked

MOUNTS = r"""/dev/vda / ext4 rw 0 0
tmpfs /run tmpfs rw 0 0
nas:/home /home nfs4 rw 0 0
/dev/vdb /home/sam ext4 rw 0 0
//acme/share /mnt/acme\040share cifs rw 0 0
sam@host: /mnt/far fuse.sshfs rw 0 0
/dev/vdc /mnt/far ext4 rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        pytest.param("/var/practice.db", None, id="a disk"),
        pytest.param("/home/ana/practice.db", "nfs4", id="a network"),
        pytest.param("/home/sam/practice.db", None, id="a disk inside a network"),
        pytest.param("/homely/practice.db", None, id="a folder that begins alike"),
        pytest.param("/mnt/acme share/x/practice.db", "cifs", id="a blank in the folder"),
        pytest.param("/mnt/far/practice.db", None, id="mounted over"),
        pytest.param("practice.db", None, id="no folder at all"),
    ],
)
def test_the_innermost_and_last_mount_counts(path: str, kind: str | None) -> None:
    assert networked(MOUNTS, path) == kind


@pytest.mark.parametrize("mounts", ["", "\n\n", "word", "one two", "a b c d\nnfs"])
def test_where_mounts_cannot_be_read_nothing_is_said(mounts: str) -> None:
    assert networked(mounts, "/home/ana/practice.db") is None
