"""Corrections of the interpretation, without text and without a conversation."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002_corrections"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "corrections",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("release", sa.Integer, nullable=False),
        *(
            sa.Column(name, sa.String(20), nullable=False)
            for name in (
                "aspect",
                "principle_before",
                "support_type_before",
                "principle_after",
                "support_type_after",
                "value_before",
                "value_after",
            )
        ),
    )
    op.create_index("ix_corrections_day", "corrections", ["day"])


def downgrade() -> None:
    """Drop the table."""
    op.drop_table("corrections")
