"""Runs migrations on the connection that db.upgrade and db.downgrade hand over."""

from __future__ import annotations

from alembic import context

from stodlots_catalogue.models import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
