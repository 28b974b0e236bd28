"""Catalogue and releases."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "actors",
        sa.Column("id", sa.String(100), primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("short", sa.Text, nullable=False),
        sa.Column("aliases", sa.JSON, nullable=False),
        sa.Column("kind", sa.String(30), nullable=False),
        sa.Column("homepage", sa.Text),
        sa.Column("summary", sa.Text, nullable=False),
        sa.Column("status", sa.String(10), nullable=False),
        sa.Column(
            "successor",
            sa.String(100),
            sa.ForeignKey("actors.id", name="fk_actors_successor", deferrable=True, initially="DEFERRED"),
        ),
        *_tracked(),
    )
    op.create_table(
        "offerings",
        sa.Column("id", sa.String(100), primary_key=True),
        sa.Column(
            "actor", sa.String(100), sa.ForeignKey("actors.id", name="fk_offerings_actor"), nullable=False
        ),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("summary", sa.Text, nullable=False),
        sa.Column("next_step", sa.Text, nullable=False),
        sa.Column("support_types", sa.JSON, nullable=False),
        sa.Column("principles", sa.JSON, nullable=False),
        sa.Column("audience", sa.JSON, nullable=False),
        sa.Column("phases", sa.JSON, nullable=False),
        sa.Column("levels", sa.JSON, nullable=False),
        sa.Column("cost", sa.String(20), nullable=False),
        sa.Column("url", sa.Text),
        sa.Column("status", sa.String(10), nullable=False),
        *_tracked(),
    )
    op.create_index("ix_offerings_actor", "offerings", ["actor"])
    op.create_table(
        "sources",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("actor_id", sa.String(100), sa.ForeignKey("actors.id", name="fk_sources_actor_id")),
        sa.Column(
            "offering_id", sa.String(100), sa.ForeignKey("offerings.id", name="fk_sources_offering_id")
        ),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("evidence", sa.String(10), nullable=False),
        sa.Column("ref", sa.Text, nullable=False),
        sa.Column("date", sa.String(10)),
        sa.CheckConstraint("(actor_id IS NULL) <> (offering_id IS NULL)", name="ck_sources_one_owner"),
    )
    op.create_index("ix_sources_actor_id", "sources", ["actor_id"])
    op.create_index("ix_sources_offering_id", "sources", ["offering_id"])
    op.create_table(
        "import_runs",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("content_hash", sa.String(64), nullable=False),
        *(
            sa.Column(count, sa.Integer, nullable=False)
            for count in ("actors", "offerings", "added", "changed", "withdrawn")
        ),
        sa.Column("snapshot", sa.Text, nullable=False),
    )
    op.create_table(
        "glossary_releases",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("snapshot", sa.Text, nullable=False),
    )


def downgrade() -> None:
    """Drop the tables."""
    for table in ("glossary_releases", "import_runs", "sources", "offerings", "actors"):
        op.drop_table(table)


def _tracked() -> list[sa.Column[object]]:
    return [
        sa.Column("first_seen", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True)),
    ]
