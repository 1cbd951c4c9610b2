"""Runs a command that asks for a passphrase at a terminal, and answers it.

    with-passphrase.py PASSPHRASE COMMAND [ARGUMENT ...]

`age` reads a passphrase from a terminal only, never from a pipe.
"""

import os
import pty
import sys

passphrase, *command = sys.argv[1:]
child, terminal = pty.fork()
if child == 0:
    os.execvp(command[0], command)

said = b""
asked = 0
while True:
    try:
        part = os.read(terminal, 1024)
    except OSError:  # Linux says so when the other side is gone.
        break
    if not part:
        break
    said += part
    if said.count(b"passphrase") > asked and said.rstrip().endswith(b":"):
        asked = said.count(b"passphrase")
        os.write(terminal, passphrase.encode() + b"\n")

_, status = os.waitpid(child, 0)
code = os.waitstatus_to_exitcode(status)
if code != 0:
    sys.stderr.write(said.decode(errors="replace"))
sys.exit(code)
