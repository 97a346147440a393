"""How fast and how big: this assistant beside a stock `rasa init` bot, on the same machine in the same run.

uv run python -m benchmarks [--quick]
"""
