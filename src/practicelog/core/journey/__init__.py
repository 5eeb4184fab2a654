"""What the years add up to: totals, milestones, records, pace, counts from the field."""
