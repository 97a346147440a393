"""`reko`: start, token, key, understand, content, and the operator's commands."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from assistant.casework.actors import Role
from assistant.operations import command as operations
from assistant.sealing import new_master_key
from assistant.settings import PROJECT, SettingsError
from assistant.texts import text

PORTS = {"port": 8000, "rasa_port": 5005, "actions_port": 5055}


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command. What an operator can mend is told in one sentence, with exit status 1."""
    given = _parser().parse_args(arguments)
    try:
        return int(given.run(given))
    except SettingsError as error:
        print(error, file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="reko", description=text("help_program"))
    commands = parser.add_subparsers(required=True, metavar="")
    _add_start(commands.add_parser("start", help=text("help_start")))
    _add_token(commands.add_parser("token", help=text("help_token")))
    _add_understand(commands.add_parser("understand", help=text("help_understand")))
    _add_content(commands.add_parser("content", help=text("help_content")))
    operations.add(commands, _add_data_dir)
    commands.add_parser("key", help=text("help_key")).set_defaults(run=_key)
    return parser


def _add_start(parser: argparse.ArgumentParser) -> None:
    for name, default in PORTS.items():
        option = "--" + name.replace("_", "-")
        parser.add_argument(option, type=int, default=default, metavar="N", help=text(f"help_{name}"))
    _add_data_dir(parser)
    parser.add_argument("--demo", action="store_true", help=text("help_demo"))
    parser.add_argument("--no-train", dest="train", action="store_false", help=text("help_no_train"))
    parser.set_defaults(run=_start)


def _add_token(parser: argparse.ArgumentParser) -> None:
    people = [role.value for role in Role if role not in (Role.ANONYMOUS, Role.CODE_HOLDER, Role.INVITED, Role.SYSTEM)]
    parser.add_argument("--role", required=True, choices=people, help=text("help_role"))
    parser.add_argument("--unit", help=text("help_unit"))
    parser.add_argument("--person", help=text("help_person"))
    _add_data_dir(parser)
    parser.set_defaults(run=_token)


def _add_data_dir(parser: argparse.ArgumentParser) -> None:
    usual = Path(os.environ.get("REKO_DATA_DIR", PROJECT / "var"))
    parser.add_argument("--data-dir", type=Path, default=usual, help=text("help_data_dir"))


def _add_understand(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("text", nargs="?", help=text("help_text"))
    parser.add_argument("--now", help=text("help_now"))
    parser.add_argument("--audience", choices=["resident", "staff"], help=text("help_audience"))
    parser.add_argument("--jsonl", action="store_true", help=text("help_jsonl"))
    parser.add_argument("--train", action="store_true", help=text("help_train"))
    parser.set_defaults(run=_understand)


def _add_content(parser: argparse.ArgumentParser) -> None:
    deeds = parser.add_subparsers(required=True, metavar="")
    deeds.add_parser("check", help=text("help_content_check")).set_defaults(run=_content_check)
    deeds.add_parser("coverage", help=text("help_content_coverage")).set_defaults(run=_content_coverage)
    show = deeds.add_parser("show", help=text("help_content_show"))
    show.add_argument("text", help=text("help_text"))
    show.add_argument("--audience", choices=["resident", "staff"], help=text("help_audience"))
    show.add_argument("--plain", action="store_true", help=text("help_plain"))
    show.set_defaults(run=_content_show)


def _start(given: argparse.Namespace) -> int:
    # Imported here: the other commands need neither the database nor Rasa's surroundings.
    from assistant.launch.plan import Plan
    from assistant.launch.start import start

    return start(
        Plan(given.port, given.rasa_port, given.actions_port, given.data_dir.resolve(), given.demo, given.train)
    )


def _token(given: argparse.Namespace) -> int:
    from assistant import clock, identity, settings
    from assistant.casework.actors import Actor, AssuranceLevel

    ours = settings.load({**os.environ, "REKO_DATA_DIR": str(given.data_dir.resolve())})
    if not ours.demo:
        raise SettingsError(text("demo_only"))
    actor = Actor(Role(given.role), given.person or f"demo-{given.role}", given.unit, AssuranceLevel.DEMO)
    print(identity.mint(ours.sealer, actor, now=clock.now(), lifetime=identity.DEMO_TOKEN_LIFETIME))
    return 0


def _key(given: argparse.Namespace) -> int:
    print(new_master_key())
    return 0


def _understand(given: argparse.Namespace) -> int:
    from assistant.nlu.explain import understand_command

    return understand_command(given.text, given.now, lines=given.jsonl, train=given.train)


def _content_check(given: argparse.Namespace) -> int:
    from assistant.content.command import check_command

    return check_command()


def _content_coverage(given: argparse.Namespace) -> int:
    from assistant.content.command import coverage_command

    return coverage_command()


def _content_show(given: argparse.Namespace) -> int:
    from assistant.content.command import show_command

    return show_command(given.text, staff=given.audience == "staff", plain=given.plain)
