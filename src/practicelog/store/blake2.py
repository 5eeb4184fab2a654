"""BLAKE2b without OpenSSL: Python's own takes a third of the time of its SHA-256."""

try:
    from _blake2 import blake2b
except ImportError:  # a Python built without it
    from hashlib import blake2b

__all__ = ["blake2b"]
