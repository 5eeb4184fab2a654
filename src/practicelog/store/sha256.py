"""SHA-256 without OpenSSL: importing `hashlib` takes longer than all that is hashed by a command.

Python has always had an implementation of its own, under a name that changed with 3.12.
"""

try:
    from _sha2 import sha256
except ImportError:
    try:
        from _sha256 import sha256
    except ImportError:  # a Python built without it
        from hashlib import sha256

__all__ = ["sha256"]
