"""File systems that lie on another computer, where locks and syncing cannot be relied on.

SQLite, “How To Corrupt An SQLite Database File”, section 2.1.
"""

import re

NETWORKED = frozenset(
    {
        "9p",
        "afs",
        "beegfs",
        "ceph",
        "cifs",
        "davfs",
        "fuse.davfs2",
        "fuse.glusterfs",
        "fuse.rclone",
        "fuse.s3fs",
        "fuse.sshfs",
        "glusterfs",
        "lustre",
        "ncpfs",
        "nfs",
        "nfs4",
        "smb2",
        "smb3",
        "smbfs",
        "sshfs",
    }
)


def networked(mounts: str, path: str) -> str | None:
    """Return the kind of network file system a path lies on; None on a disk of this machine.

    `mounts` is the text of /proc/mounts; of nested mounts the innermost counts, of those on one
    folder the last.
    """
    best, kind = "", ""
    for line in mounts.splitlines():
        _, folder, found, *_ = [*line.split(" "), "", "", ""]
        folder = _plain(folder)
        if len(folder) >= len(best) and f"{path}/".startswith(f"{folder.rstrip('/')}/"):
            best, kind = folder, found
    return kind if kind in NETWORKED else None


def _plain(folder: str) -> str:
    r"""Return a folder with the blanks and backslashes that the kernel writes as `\040`."""
    return re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), folder)
