"""The web door as a process of its own, on loopback: a reverse proxy with TLS stands before it in production."""

import os
from urllib.parse import urlsplit

import uvicorn

from assistant import quiet_logs, settings
from assistant.bootstrap import open_house
from assistant.messages import settings as ways_out
from assistant.web import oidc_settings
from assistant.web.app import create_app
from assistant.web.login import LOOPBACK_HOSTS
from assistant.web.rasa_client import RasaClient
from assistant.web.server import config


def main() -> None:
    quiet_logs.install()
    ours = settings.load()
    app = create_app(
        ours,
        open_house(ours, ways_out.load().channels),
        RasaClient(ours.rasa_url, ours.actions_url),
        hosts=_hosts(),
        staff=oidc_settings.load_staff(),
        residents=oidc_settings.load_residents(),
    )
    uvicorn.Server(config(app, int(os.environ.get("REKO_WEB_PORT", "8000")))).run()


def _hosts() -> tuple[str, ...]:
    """This machine's own names, and the one that the operator has told the public."""
    public = urlsplit(ways_out.told_public_url()).hostname
    return (*LOOPBACK_HOSTS, public) if public else LOOPBACK_HOSTS


if __name__ == "__main__":
    main()
