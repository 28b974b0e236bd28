"""Counts of needs that are hardly met."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003_unmet_needs"
down_revision = "0002_corrections"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "unmet_needs",
        sa.Column("day", sa.Date, primary_key=True),
        *(
            sa.Column(name, sa.String(20), primary_key=True)
            for name in ("principle", "support_type", "receiver", "phase")
        ),
        sa.Column("gap", sa.String(100), primary_key=True),
        sa.Column("times", sa.Integer, nullable=False),
    )


def downgrade() -> None:
    """Drop the table."""
    op.drop_table("unmet_needs")
