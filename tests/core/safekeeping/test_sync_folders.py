"""Folders of sync services, and the copies they leave."""

import pytest

from practicelog.core.safekeeping.sync_folders import is_conflict_copy, sync_service


@pytest.mark.parametrize(
    ("path", "service"),
    [
        ("/home/sam/Dropbox/practice", "Dropbox"),
        ("/home/sam/Dropbox (Acme GmbH)", "Dropbox"),
        ("/Users/sam/Library/CloudStorage/OneDrive-Acme/x", "a cloud service"),
        ("/mnt/c/Users/sam/OneDrive - Acme/x", "OneDrive"),
        ("/home/sam/onedrive", "OneDrive"),
        ("/Users/sam/Library/Mobile Documents/com~apple~CloudDocs", "iCloud"),
        ("/Users/sam/Library/CloudStorage/GoogleDrive-sam@acme.com/My Drive", "a cloud service"),
        ("/home/sam/Google Drive/x", "Google Drive"),
        ("/home/sam/Nextcloud2/x", "Nextcloud"),
        ("/home/sam/ownCloud", "ownCloud"),
        ("/home/sam/Box Sync", "Box"),
        ("/home/sam/MEGAsync", "MEGA"),
        ("/home/sam/Seafile/My Library", "Seafile"),
        ("/home/sam/Proton Drive/sam", "Proton Drive"),
        ("/home/sam/.local/share/practicelog", None),
        ("/home/dropboxer/notes", None),
        ("/home/sam/my dropbox notes", None),
        ("/home/sam/boxes/inbox", None),
        ("/", None),
    ],
)
def test_a_folder_that_is_synced_is_known_by_a_name_above_it(
    path: str, service: str | None
) -> None:
    assert sync_service(path.split("/")) == service


@pytest.mark.parametrize(
    ("name", "is_copy"),
    [
        ("practice (Ana's conflicted copy 2026-11-20).db", True),
        ("practice (1).db", True),
        ("practice 2.db", True),
        ("practice.sync-conflict-20261120-170000-ABCDEFG.db", True),
        ("practice_conflict-20261120-170000.db", True),
        ("practice conflicted copy 1.db", True),
        ("practice-DESKTOP1.db", True),
        ("practice-LAPTOP-7GH2.db", True),
        ("practice-Sam’s MacBook Pro.db", True),
        ("practice.db", False),
        ("practice-old.db", False),
        ("practice.db-journal", False),
        ("practice-2025.db", False),
        ("practices (1).db", False),
        ("practice (1).txt", False),
        ("my practice (1).db", False),
    ],
)
def test_a_copy_of_a_conflict_is_known_by_its_name(name: str, is_copy: bool) -> None:
    assert is_conflict_copy(name, "practice.db") is is_copy


def test_a_log_without_an_ending_may_have_copies_too() -> None:
    assert is_conflict_copy("practice (1)", "practice")
    assert not is_conflict_copy("practice", "practice")


def test_a_log_may_be_called_by_what_patterns_are_made_of() -> None:
    assert is_conflict_copy("a+b(c.*) 2.db", "a+b(c.*).db")
    assert not is_conflict_copy("aab(c.x) 2.db", "a+b(c.*).db")
