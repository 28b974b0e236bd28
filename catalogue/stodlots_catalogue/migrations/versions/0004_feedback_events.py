"""Insight events: feedback without text and without a conversation."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004_feedback_events"
down_revision = "0003_unmet_needs"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "insight_events",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("detail", sa.String(40), nullable=False),
        sa.Column("offering", sa.String(100), nullable=False),
        sa.Column("principle", sa.String(20), nullable=False),
        sa.Column("support_type", sa.String(20), nullable=False),
        sa.Column("receiver", sa.String(20), nullable=False),
        sa.Column("phase", sa.String(20), nullable=False),
    )
    op.create_index("ix_insight_events_day", "insight_events", ["day"])


def downgrade() -> None:
    """Drop the table."""
    op.drop_table("insight_events")
