"""Run one program and print what it cost, as JSON; a process of its own, as small as can be.

Linux counts the memory of the process that started a program as the program's own until it has
more: started from here, no figure of memory is below that of a bare interpreter.

    python -I -S benchmarks/launched.py PROGRAM WORD…
"""

import os
import sys
from time import perf_counter

KIBIBYTES_PER_UNIT = 1 / 1024 if sys.platform == "darwin" else 1


def main() -> None:
    """Start the program without input, throw its output away, wait for it and tell."""
    words = sys.argv[1:]
    silent = [
        (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
    ]
    started = perf_counter()
    pid = os.posix_spawn(words[0], words, os.environ, file_actions=silent)
    _, status, used = os.wait4(pid, 0)
    seconds = perf_counter() - started
    kibibytes = int(used.ru_maxrss * KIBIBYTES_PER_UNIT)
    code = os.waitstatus_to_exitcode(status)
    told = {"seconds": seconds, "kibibytes": kibibytes, "code": code}
    told["processor"] = used.ru_utime + used.ru_stime
    print(str(told).replace("'", '"'))


if __name__ == "__main__":
    main()
