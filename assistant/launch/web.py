"""The web door as a process of its own, on loopback: a reverse proxy with TLS stands before it in production."""

import os

import uvicorn

from assistant import quiet_logs, settings
from assistant.bootstrap import open_house
from assistant.web.app import create_app
from assistant.web.rasa_client import RasaClient
from assistant.web.server import config


def main() -> None:
    quiet_logs.install()
    ours = settings.load()
    app = create_app(ours, open_house(ours), RasaClient(ours.rasa_url, ours.actions_url))
    uvicorn.Server(config(app, int(os.environ.get("REKO_WEB_PORT", "8000")))).run()


if __name__ == "__main__":
    main()
