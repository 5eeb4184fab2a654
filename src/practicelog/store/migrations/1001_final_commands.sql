-- Commands that cannot be undone, nor can any before them: an upgrade, a restore, a purge.

ALTER TABLE command ADD COLUMN final INTEGER CHECK (final = 1);
CREATE INDEX final_commands ON command (id) WHERE final IS NOT NULL;
