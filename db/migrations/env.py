"""Runs the steps on the connection it is given; `sentra_pos.base.upkeep` hands it in."""

from alembic import context

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=context.config.attributes.get("metadata"))
with context.begin_transaction():
    context.run_migrations()
