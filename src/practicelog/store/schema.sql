-- Rendered from tables/ by `make schema`: change it there.

CREATE TABLE command (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  action TEXT NOT NULL,
  target INTEGER,
  what TEXT NOT NULL,
  digest TEXT NOT NULL,
  final INTEGER CHECK (final = 1),
  CHECK (at IS strftime('%Y-%m-%dT%H:%M:%SZ', at, '+0 days')),
  CHECK (action IN ('do', 'undo', 'redo')),
  CHECK ((action = 'do') = (target IS NULL)),
  CHECK (length(digest) IN (0, 64)),
  FOREIGN KEY(target) REFERENCES command (id)
) STRICT;
CREATE INDEX final_commands ON command (id) WHERE final IS NOT NULL;
CREATE INDEX ix_command_target ON command (target);

CREATE TABLE day_off (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL,
  first TEXT NOT NULL,
  last TEXT NOT NULL,
  reason TEXT,
  revision INTEGER NOT NULL,
  CHECK (first IS date(first, '+0 days')),
  CHECK (last IS date(last, '+0 days')),
  CHECK (first <= last),
  CHECK (length(reason) BETWEEN 1 AND 500),
  UNIQUE (uid)
) STRICT;
CREATE INDEX ix_day_off_first ON day_off (first);

CREATE TABLE deleted (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  uid TEXT NOT NULL,
  revision INTEGER NOT NULL,
  UNIQUE (kind, uid)
) STRICT;

CREATE TABLE drill (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL,
  name TEXT NOT NULL,
  what TEXT NOT NULL,
  archived INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  seconds INTEGER CHECK (seconds BETWEEN 1 AND 3600),
  CHECK (length(name) BETWEEN 1 AND 80),
  CHECK (archived BETWEEN 0 AND 1),
  UNIQUE (uid),
  UNIQUE (name)
) STRICT;

CREATE TABLE export_mark (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  ended INTEGER NOT NULL,
  CHECK (length(name) BETWEEN 1 AND 80),
  UNIQUE (name)
) STRICT;

CREATE TABLE metric (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL,
  day TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  revision INTEGER NOT NULL,
  CHECK (day IS date(day, '+0 days')),
  CHECK (length(name) BETWEEN 1 AND 80),
  CHECK (length(value) BETWEEN 1 AND 20),
  UNIQUE (uid)
) STRICT;
CREATE INDEX metric_by_day ON metric (day, name);

CREATE TABLE notice (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL,
  day TEXT NOT NULL,
  text TEXT NOT NULL,
  who TEXT,
  revision INTEGER NOT NULL,
  CHECK (day IS date(day, '+0 days')),
  CHECK (length(text) BETWEEN 1 AND 500),
  CHECK (length(who) BETWEEN 1 AND 80),
  UNIQUE (uid)
) STRICT;
CREATE INDEX ix_notice_day ON notice (day);

CREATE TABLE "plan" (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL,
  from_day TEXT NOT NULL,
  days INTEGER NOT NULL,
  weekdays TEXT NOT NULL,
  minutes INTEGER NOT NULL,
  week_start TEXT NOT NULL,
  revision INTEGER NOT NULL,
  CHECK (from_day IS date(from_day, '+0 days')),
  CHECK (days BETWEEN 1 AND 7),
  CHECK (minutes BETWEEN 0 AND 1440),
  CHECK (week_start IN ('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun')),
  CHECK (length(weekdays) BETWEEN 1 AND 27),
  UNIQUE (uid),
  UNIQUE (from_day)
) STRICT;

CREATE TABLE practice_day (
  day TEXT NOT NULL,
  monday TEXT NOT NULL,
  reps INTEGER NOT NULL,
  minutes INTEGER NOT NULL,
  PRIMARY KEY (day)
) WITHOUT ROWID,
 STRICT;

CREATE TABLE score_day (
  drill_id INTEGER NOT NULL,
  rubric_id INTEGER NOT NULL,
  quick INTEGER NOT NULL,
  difficulty TEXT NOT NULL,
  day TEXT NOT NULL,
  n INTEGER NOT NULL,
  total INTEGER NOT NULL,
  low INTEGER NOT NULL,
  high INTEGER NOT NULL,
  PRIMARY KEY (drill_id, rubric_id, quick, difficulty, day)
) WITHOUT ROWID,
 STRICT;

CREATE TABLE script (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  archived INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  CHECK (length(name) BETWEEN 1 AND 80),
  CHECK (kind IN ('call', 'email', 'message')),
  CHECK (archived BETWEEN 0 AND 1),
  UNIQUE (uid),
  UNIQUE (name)
) STRICT;

CREATE TABLE session (
  id INTEGER NOT NULL CHECK (id = 1),
  drill TEXT NOT NULL,
  began TEXT NOT NULL,
  zone TEXT NOT NULL,
  day TEXT NOT NULL,
  goal TEXT,
  change TEXT,
  note TEXT,
  partner TEXT,
  difficulty TEXT,
  predict INTEGER,
  kind TEXT,
  script TEXT,
  criterion TEXT,
  card TEXT,
  dealt INTEGER NOT NULL,
  guided INTEGER NOT NULL,
  active TEXT NOT NULL,
  paused INTEGER NOT NULL,
  PRIMARY KEY (id),
  CHECK (began IS strftime('%Y-%m-%dT%H:%M:%SZ', began, '+0 days')),
  CHECK (active IS strftime('%Y-%m-%dT%H:%M:%SZ', active, '+0 days')),
  CHECK (day IS date(day, '+0 days')),
  CHECK (guided BETWEEN 0 AND 1),
  CHECK (dealt BETWEEN 0 AND 1),
  CHECK (paused >= 0),
  CHECK (difficulty IN ('easy', 'real', 'hard')),
  CHECK (kind IN ('practice', 'live', 'learn')),
  CHECK (predict BETWEEN 100 AND 500),
  CHECK (length(drill) BETWEEN 1 AND 80),
  CHECK (length(partner) BETWEEN 1 AND 80),
  CHECK (length(criterion) BETWEEN 1 AND 80),
  CHECK (length(goal) BETWEEN 1 AND 500),
  CHECK (length(change) BETWEEN 1 AND 500),
  CHECK (length(note) BETWEEN 1 AND 10000),
  CHECK (length(script) BETWEEN 1 AND 200)
) STRICT;

CREATE TABLE session_take (
  number INTEGER NOT NULL,
  began TEXT NOT NULL,
  seconds INTEGER NOT NULL,
  card TEXT,
  rating INTEGER,
  criterion TEXT,
  change TEXT,
  PRIMARY KEY (number),
  CHECK (began IS strftime('%Y-%m-%dT%H:%M:%SZ', began, '+0 days')),
  CHECK (number BETWEEN 1 AND 999),
  CHECK (seconds BETWEEN 0 AND 86400),
  CHECK (rating BETWEEN 1 AND 5),
  CHECK (length(criterion) BETWEEN 1 AND 80),
  CHECK (length(change) BETWEEN 1 AND 500)
) STRICT;

CREATE TABLE sync_alias (
  kind TEXT NOT NULL,
  uid TEXT NOT NULL,
  same TEXT NOT NULL,
  command INTEGER NOT NULL,
  PRIMARY KEY (kind, uid)
) WITHOUT ROWID,
 STRICT;

CREATE TABLE sync_part (
  log TEXT NOT NULL,
  part TEXT NOT NULL,
  digest TEXT NOT NULL,
  PRIMARY KEY (log, part)
) WITHOUT ROWID,
 STRICT;

CREATE TABLE sync_stamp (
  kind TEXT NOT NULL,
  uid TEXT NOT NULL,
  revision INTEGER NOT NULL,
  changed TEXT NOT NULL,
  PRIMARY KEY (kind, uid),
  CHECK (changed IS strftime('%Y-%m-%dT%H:%M:%SZ', changed, '+0 days'))
) WITHOUT ROWID,
 STRICT;

CREATE TABLE sync_state (
  id INTEGER NOT NULL CHECK (id = 1),
  log TEXT NOT NULL,
  token TEXT NOT NULL,
  generation INTEGER NOT NULL,
  nonce TEXT NOT NULL,
  held INTEGER NOT NULL,
  syncs INTEGER NOT NULL,
  day TEXT NOT NULL,
  PRIMARY KEY (id),
  CHECK (day IS date(day, '+0 days'))
) STRICT;

CREATE TABLE sync_version (
  kind TEXT NOT NULL,
  owner TEXT NOT NULL,
  digest TEXT NOT NULL,
  turn INTEGER NOT NULL,
  PRIMARY KEY (kind, owner, digest)
) WITHOUT ROWID,
 STRICT;

CREATE TABLE card (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL,
  drill_id INTEGER NOT NULL,
  text TEXT NOT NULL,
  listen TEXT,
  archived INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  CHECK (length(text) BETWEEN 1 AND 2000),
  CHECK (length(listen) BETWEEN 1 AND 200),
  CHECK (archived BETWEEN 0 AND 1),
  UNIQUE (uid),
  FOREIGN KEY(drill_id) REFERENCES drill (id)
) STRICT;
CREATE INDEX ix_card_drill_id ON card (drill_id);

CREATE TABLE change (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  command_id INTEGER NOT NULL,
  kind TEXT NOT NULL,
  "row" INTEGER NOT NULL,
  "before" TEXT,
  "after" TEXT,
  CHECK (before IS NOT NULL OR after IS NOT NULL),
  FOREIGN KEY(command_id) REFERENCES command (id)
) STRICT;
CREATE INDEX change_of_row ON change (kind, "row", id);
CREATE INDEX ix_change_command_id ON change (command_id);

CREATE TABLE current_command (
  command_id INTEGER NOT NULL,
  PRIMARY KEY (command_id),
  FOREIGN KEY(command_id) REFERENCES command (id)
) STRICT;

CREATE TABLE focus (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL,
  drill_id INTEGER NOT NULL,
  criterion TEXT,
  why TEXT NOT NULL,
  target INTEGER,
  set_on TEXT NOT NULL,
  until TEXT NOT NULL,
  state TEXT NOT NULL,
  proposed_by TEXT,
  closed_on TEXT,
  outcome TEXT,
  revision INTEGER NOT NULL,
  CHECK (set_on IS date(set_on, '+0 days')),
  CHECK (until IS date(until, '+0 days')),
  CHECK (closed_on IS date(closed_on, '+0 days')),
  CHECK (length(why) BETWEEN 1 AND 500),
  CHECK (length(outcome) BETWEEN 1 AND 500),
  CHECK (length(criterion) BETWEEN 1 AND 80),
  CHECK (length(proposed_by) BETWEEN 1 AND 80),
  CHECK (target BETWEEN 100 AND 500),
  CHECK (state IN ('proposed', 'open', 'closed')),
  CHECK ((state = 'closed') = (closed_on IS NOT NULL)),
  UNIQUE (uid),
  FOREIGN KEY(drill_id) REFERENCES drill (id)
) STRICT;
CREATE INDEX ix_focus_drill_id ON focus (drill_id);

CREATE TABLE rubric (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  drill_id INTEGER NOT NULL,
  version INTEGER NOT NULL,
  UNIQUE (drill_id, version),
  FOREIGN KEY(drill_id) REFERENCES drill (id)
) STRICT;

CREATE TABLE script_version (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  script_id INTEGER NOT NULL,
  version INTEGER NOT NULL,
  made TEXT NOT NULL,
  text TEXT NOT NULL,
  why TEXT,
  CHECK (made IS strftime('%Y-%m-%dT%H:%M:%SZ', made, '+0 days')),
  CHECK (length(why) BETWEEN 1 AND 500),
  CHECK (length(text) BETWEEN 1 AND 200000),
  UNIQUE (script_id, version),
  FOREIGN KEY(script_id) REFERENCES script (id)
) STRICT;

CREATE TABLE criterion (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  rubric_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  hint TEXT NOT NULL,
  check_only INTEGER NOT NULL,
  CHECK (length(name) BETWEEN 1 AND 80),
  CHECK (check_only BETWEEN 0 AND 1),
  UNIQUE (rubric_id, name),
  FOREIGN KEY(rubric_id) REFERENCES rubric (id)
) STRICT;

CREATE TABLE rep (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL,
  at TEXT NOT NULL,
  zone TEXT NOT NULL,
  day TEXT NOT NULL,
  logged TEXT NOT NULL,
  drill_id INTEGER NOT NULL,
  rubric_id INTEGER NOT NULL,
  kind TEXT NOT NULL,
  minutes INTEGER,
  takes INTEGER NOT NULL,
  goal TEXT,
  difficulty TEXT,
  feedback TEXT NOT NULL,
  partner TEXT,
  predict INTEGER,
  score INTEGER,
  quick INTEGER NOT NULL,
  change TEXT,
  kept TEXT,
  next TEXT,
  note TEXT,
  script_version_id INTEGER,
  revision INTEGER NOT NULL,
  recording TEXT CHECK (length(recording) BETWEEN 1 AND 500),
  CHECK (at IS strftime('%Y-%m-%dT%H:%M:%SZ', at, '+0 days')),
  CHECK (logged IS strftime('%Y-%m-%dT%H:%M:%SZ', logged, '+0 days')),
  CHECK (day IS date(day, '+0 days')),
  CHECK (kind IN ('practice', 'live', 'learn')),
  CHECK (minutes BETWEEN 1 AND 1440),
  CHECK (takes BETWEEN 1 AND 999),
  CHECK (difficulty IN ('easy', 'real', 'hard')),
  CHECK (feedback IN ('none', 'recording', 'peer', 'coach', 'tool', 'buyer')),
  CHECK (predict BETWEEN 100 AND 500),
  CHECK (score BETWEEN 100 AND 500),
  CHECK (quick BETWEEN 0 AND 1),
  CHECK (length(partner) BETWEEN 1 AND 80),
  CHECK (length(goal) BETWEEN 1 AND 500),
  CHECK (length(change) BETWEEN 1 AND 500),
  CHECK (length(kept) BETWEEN 1 AND 500),
  CHECK (length(next) BETWEEN 1 AND 500),
  CHECK (length(note) BETWEEN 1 AND 10000),
  UNIQUE (uid),
  FOREIGN KEY(drill_id) REFERENCES drill (id),
  FOREIGN KEY(rubric_id) REFERENCES rubric (id),
  FOREIGN KEY(script_version_id) REFERENCES script_version (id)
) STRICT;
CREATE INDEX ix_rep_rubric_id ON rep (rubric_id);
CREATE INDEX ix_rep_script_version_id ON rep (script_version_id);
CREATE INDEX rep_by_day ON rep (day, id);
CREATE INDEX rep_scores ON rep (drill_id, kind, day, id, rubric_id, quick, score, difficulty);

CREATE TABLE promise (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL,
  rep_id INTEGER,
  drill_id INTEGER,
  text TEXT NOT NULL,
  who TEXT,
  made_on TEXT NOT NULL,
  closed_on TEXT,
  kept INTEGER,
  revision INTEGER NOT NULL,
  CHECK (made_on IS date(made_on, '+0 days')),
  CHECK (closed_on IS date(closed_on, '+0 days')),
  CHECK (length(text) BETWEEN 1 AND 500),
  CHECK (length(who) BETWEEN 1 AND 80),
  CHECK (kept BETWEEN 0 AND 1),
  CHECK ((closed_on IS NULL) = (kept IS NULL)),
  UNIQUE (uid),
  FOREIGN KEY(rep_id) REFERENCES rep (id),
  FOREIGN KEY(drill_id) REFERENCES drill (id)
) STRICT;
CREATE INDEX ix_promise_drill_id ON promise (drill_id);
CREATE INDEX ix_promise_rep_id ON promise (rep_id);

CREATE TABLE rating (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  rep_id INTEGER NOT NULL,
  rater TEXT NOT NULL,
  criterion_id INTEGER NOT NULL,
  value INTEGER,
  CHECK (length(rater) BETWEEN 1 AND 80),
  CHECK (value BETWEEN 0 AND 5),
  UNIQUE (rep_id, rater, criterion_id),
  FOREIGN KEY(rep_id) REFERENCES rep (id),
  FOREIGN KEY(criterion_id) REFERENCES criterion (id)
) STRICT;
CREATE INDEX ix_rating_criterion_id ON rating (criterion_id);

CREATE TABLE rescoring (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL,
  rep_id INTEGER NOT NULL,
  day TEXT NOT NULL,
  score INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  CHECK (day IS date(day, '+0 days')),
  CHECK (score BETWEEN 100 AND 500),
  UNIQUE (uid),
  FOREIGN KEY(rep_id) REFERENCES rep (id)
) STRICT;
CREATE INDEX ix_rescoring_rep_id ON rescoring (rep_id);

CREATE TABLE take (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  rep_id INTEGER NOT NULL,
  number INTEGER NOT NULL,
  began TEXT NOT NULL,
  seconds INTEGER NOT NULL,
  card_id INTEGER,
  rating INTEGER,
  criterion TEXT,
  change TEXT,
  CHECK (began IS strftime('%Y-%m-%dT%H:%M:%SZ', began, '+0 days')),
  CHECK (number BETWEEN 1 AND 999),
  CHECK (seconds BETWEEN 0 AND 86400),
  CHECK (rating BETWEEN 1 AND 5),
  CHECK (length(criterion) BETWEEN 1 AND 80),
  CHECK (length(change) BETWEEN 1 AND 500),
  UNIQUE (rep_id, number),
  FOREIGN KEY(rep_id) REFERENCES rep (id),
  FOREIGN KEY(card_id) REFERENCES card (id)
) STRICT;
CREATE INDEX ix_take_card_id ON take (card_id);

CREATE TRIGGER day_off_insert_recorded AFTER INSERT ON day_off BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'day_off', NEW.id,
    NULL,
    'id=' || quote(NEW.id) || ' ' || 'uid=' || quote(NEW.uid) || ' ' || 'first=' || quote(NEW.first) || ' ' || 'last=' || quote(NEW.last) || ' ' || 'reason=' || quote(NEW.reason) || ' ' || 'revision=' || quote(NEW.revision));
END;

CREATE TRIGGER day_off_update_recorded AFTER UPDATE ON day_off BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'day_off', NEW.id,
    'id=' || quote(OLD.id) || ' ' || 'uid=' || quote(OLD.uid) || ' ' || 'first=' || quote(OLD.first) || ' ' || 'last=' || quote(OLD.last) || ' ' || 'reason=' || quote(OLD.reason) || ' ' || 'revision=' || quote(OLD.revision),
    'id=' || quote(NEW.id) || ' ' || 'uid=' || quote(NEW.uid) || ' ' || 'first=' || quote(NEW.first) || ' ' || 'last=' || quote(NEW.last) || ' ' || 'reason=' || quote(NEW.reason) || ' ' || 'revision=' || quote(NEW.revision));
END;

CREATE TRIGGER day_off_delete_recorded AFTER DELETE ON day_off BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'day_off', OLD.id,
    'id=' || quote(OLD.id) || ' ' || 'uid=' || quote(OLD.uid) || ' ' || 'first=' || quote(OLD.first) || ' ' || 'last=' || quote(OLD.last) || ' ' || 'reason=' || quote(OLD.reason) || ' ' || 'revision=' || quote(OLD.revision),
    NULL);
END;

CREATE TRIGGER deleted_insert_recorded AFTER INSERT ON deleted BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'deleted', NEW.id,
    NULL,
    'id=' || quote(NEW.id) || ' ' || 'kind=' || quote(NEW.kind) || ' ' || 'uid=' || quote(NEW.uid) || ' ' || 'revision=' || quote(NEW.revision));
END;

CREATE TRIGGER deleted_update_recorded AFTER UPDATE ON deleted BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'deleted', NEW.id,
    'id=' || quote(OLD.id) || ' ' || 'kind=' || quote(OLD.kind) || ' ' || 'uid=' || quote(OLD.uid) || ' ' || 'revision=' || quote(OLD.revision),
    'id=' || quote(NEW.id) || ' ' || 'kind=' || quote(NEW.kind) || ' ' || 'uid=' || quote(NEW.uid) || ' ' || 'revision=' || quote(NEW.revision));
END;

CREATE TRIGGER deleted_delete_recorded AFTER DELETE ON deleted BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'deleted', OLD.id,
    'id=' || quote(OLD.id) || ' ' || 'kind=' || quote(OLD.kind) || ' ' || 'uid=' || quote(OLD.uid) || ' ' || 'revision=' || quote(OLD.revision),
    NULL);
END;

CREATE TRIGGER drill_insert_recorded AFTER INSERT ON drill BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'drill', NEW.id,
    NULL,
    'id=' || quote(NEW.id) || ' ' || 'uid=' || quote(NEW.uid) || ' ' || 'name=' || quote(NEW.name) || ' ' || 'what=' || quote(NEW.what) || ' ' || 'archived=' || quote(NEW.archived) || ' ' || 'seconds=' || quote(NEW.seconds) || ' ' || 'revision=' || quote(NEW.revision));
END;

CREATE TRIGGER drill_update_recorded AFTER UPDATE ON drill BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'drill', NEW.id,
    'id=' || quote(OLD.id) || ' ' || 'uid=' || quote(OLD.uid) || ' ' || 'name=' || quote(OLD.name) || ' ' || 'what=' || quote(OLD.what) || ' ' || 'archived=' || quote(OLD.archived) || ' ' || 'seconds=' || quote(OLD.seconds) || ' ' || 'revision=' || quote(OLD.revision),
    'id=' || quote(NEW.id) || ' ' || 'uid=' || quote(NEW.uid) || ' ' || 'name=' || quote(NEW.name) || ' ' || 'what=' || quote(NEW.what) || ' ' || 'archived=' || quote(NEW.archived) || ' ' || 'seconds=' || quote(NEW.seconds) || ' ' || 'revision=' || quote(NEW.revision));
END;

CREATE TRIGGER drill_delete_recorded AFTER DELETE ON drill BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'drill', OLD.id,
    'id=' || quote(OLD.id) || ' ' || 'uid=' || quote(OLD.uid) || ' ' || 'name=' || quote(OLD.name) || ' ' || 'what=' || quote(OLD.what) || ' ' || 'archived=' || quote(OLD.archived) || ' ' || 'seconds=' || quote(OLD.seconds) || ' ' || 'revision=' || quote(OLD.revision),
    NULL);
END;

CREATE TRIGGER export_mark_insert_recorded AFTER INSERT ON export_mark BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'export_mark', NEW.id,
    NULL,
    'id=' || quote(NEW.id) || ' ' || 'name=' || quote(NEW.name) || ' ' || 'ended=' || quote(NEW.ended));
END;

CREATE TRIGGER export_mark_update_recorded AFTER UPDATE ON export_mark BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'export_mark', NEW.id,
    'id=' || quote(OLD.id) || ' ' || 'name=' || quote(OLD.name) || ' ' || 'ended=' || quote(OLD.ended),
    'id=' || quote(NEW.id) || ' ' || 'name=' || quote(NEW.name) || ' ' || 'ended=' || quote(NEW.ended));
END;

CREATE TRIGGER export_mark_delete_recorded AFTER DELETE ON export_mark BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'export_mark', OLD.id,
    'id=' || quote(OLD.id) || ' ' || 'name=' || quote(OLD.name) || ' ' || 'ended=' || quote(OLD.ended),
    NULL);
END;

CREATE TRIGGER metric_insert_recorded AFTER INSERT ON metric BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'metric', NEW.id,
    NULL,
    'id=' || quote(NEW.id) || ' ' || 'uid=' || quote(NEW.uid) || ' ' || 'day=' || quote(NEW.day) || ' ' || 'name=' || quote(NEW.name) || ' ' || 'value=' || quote(NEW.value) || ' ' || 'revision=' || quote(NEW.revision));
END;

CREATE TRIGGER metric_update_recorded AFTER UPDATE ON metric BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'metric', NEW.id,
    'id=' || quote(OLD.id) || ' ' || 'uid=' || quote(OLD.uid) || ' ' || 'day=' || quote(OLD.day) || ' ' || 'name=' || quote(OLD.name) || ' ' || 'value=' || quote(OLD.value) || ' ' || 'revision=' || quote(OLD.revision),
    'id=' || quote(NEW.id) || ' ' || 'uid=' || quote(NEW.uid) || ' ' || 'day=' || quote(NEW.day) || ' ' || 'name=' || quote(NEW.name) || ' ' || 'value=' || quote(NEW.value) || ' ' || 'revision=' || quote(NEW.revision));
END;

CREATE TRIGGER metric_delete_recorded AFTER DELETE ON metric BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'metric', OLD.id,
    'id=' || quote(OLD.id) || ' ' || 'uid=' || quote(OLD.uid) || ' ' || 'day=' || quote(OLD.day) || ' ' || 'name=' || quote(OLD.name) || ' ' || 'value=' || quote(OLD.value) || ' ' || 'revision=' || quote(OLD.revision),
    NULL);
END;

CREATE TRIGGER notice_insert_recorded AFTER INSERT ON notice BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'notice', NEW.id,
    NULL,
    'id=' || quote(NEW.id) || ' ' || 'uid=' || quote(NEW.uid) || ' ' || 'day=' || quote(NEW.day) || ' ' || 'text=' || quote(NEW.text) || ' ' || 'who=' || quote(NEW.who) || ' ' || 'revision=' || quote(NEW.revision));
END;

CREATE TRIGGER notice_update_recorded AFTER UPDATE ON notice BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'notice', NEW.id,
    'id=' || quote(OLD.id) || ' ' || 'uid=' || quote(OLD.uid) || ' ' || 'day=' || quote(OLD.day) || ' ' || 'text=' || quote(OLD.text) || ' ' || 'who=' || quote(OLD.who) || ' ' || 'revision=' || quote(OLD.revision),
    'id=' || quote(NEW.id) || ' ' || 'uid=' || quote(NEW.uid) || ' ' || 'day=' || quote(NEW.day) || ' ' || 'text=' || quote(NEW.text) || ' ' || 'who=' || quote(NEW.who) || ' ' || 'revision=' || quote(NEW.revision));
END;

CREATE TRIGGER notice_delete_recorded AFTER DELETE ON notice BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'notice', OLD.id,
    'id=' || quote(OLD.id) || ' ' || 'uid=' || quote(OLD.uid) || ' ' || 'day=' || quote(OLD.day) || ' ' || 'text=' || quote(OLD.text) || ' ' || 'who=' || quote(OLD.who) || ' ' || 'revision=' || quote(OLD.revision),
    NULL);
END;

CREATE TRIGGER plan_insert_recorded AFTER INSERT ON plan BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'plan', NEW.id,
    NULL,
    'id=' || quote(NEW.id) || ' ' || 'uid=' || quote(NEW.uid) || ' ' || 'from_day=' || quote(NEW.from_day) || ' ' || 'days=' || quote(NEW.days) || ' ' || 'weekdays=' || quote(NEW.weekdays) || ' ' || 'minutes=' || quote(NEW.minutes) || ' ' || 'week_start=' || quote(NEW.week_start) || ' ' || 'revision=' || quote(NEW.revision));
END;

CREATE TRIGGER plan_update_recorded AFTER UPDATE ON plan BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'plan', NEW.id,
    'id=' || quote(OLD.id) || ' ' || 'uid=' || quote(OLD.uid) || ' ' || 'from_day=' || quote(OLD.from_day) || ' ' || 'days=' || quote(OLD.days) || ' ' || 'weekdays=' || quote(OLD.weekdays) || ' ' || 'minutes=' || quote(OLD.minutes) || ' ' || 'week_start=' || quote(OLD.week_start) || ' ' || 'revision=' || quote(OLD.revision),
    'id=' || quote(NEW.id) || ' ' || 'uid=' || quote(NEW.uid) || ' ' || 'from_day=' || quote(NEW.from_day) || ' ' || 'days=' || quote(NEW.days) || ' ' || 'weekdays=' || quote(NEW.weekdays) || ' ' || 'minutes=' || quote(NEW.minutes) || ' ' || 'week_start=' || quote(NEW.week_start) || ' ' || 'revision=' || quote(NEW.revision));
END;

CREATE TRIGGER plan_delete_recorded AFTER DELETE ON plan BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'plan', OLD.id,
    'id=' || quote(OLD.id) || ' ' || 'uid=' || quote(OLD.uid) || ' ' || 'from_day=' || quote(OLD.from_day) || ' ' || 'days=' || quote(OLD.days) || ' ' || 'weekdays=' || quote(OLD.weekdays) || ' ' || 'minutes=' || quote(OLD.minutes) || ' ' || 'week_start=' || quote(OLD.week_start) || ' ' || 'revision=' || quote(OLD.revision),
    NULL);
END;

CREATE TRIGGER script_insert_recorded AFTER INSERT ON script BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'script', NEW.id,
    NULL,
    'id=' || quote(NEW.id) || ' ' || 'uid=' || quote(NEW.uid) || ' ' || 'name=' || quote(NEW.name) || ' ' || 'kind=' || quote(NEW.kind) || ' ' || 'archived=' || quote(NEW.archived) || ' ' || 'revision=' || quote(NEW.revision));
END;

CREATE TRIGGER script_update_recorded AFTER UPDATE ON script BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'script', NEW.id,
    'id=' || quote(OLD.id) || ' ' || 'uid=' || quote(OLD.uid) || ' ' || 'name=' || quote(OLD.name) || ' ' || 'kind=' || quote(OLD.kind) || ' ' || 'archived=' || quote(OLD.archived) || ' ' || 'revision=' || quote(OLD.revision),
    'id=' || quote(NEW.id) || ' ' || 'uid=' || quote(NEW.uid) || ' ' || 'name=' || quote(NEW.name) || ' ' || 'kind=' || quote(NEW.kind) || ' ' || 'archived=' || quote(NEW.archived) || ' ' || 'revision=' || quote(NEW.revision));
END;

CREATE TRIGGER script_delete_recorded AFTER DELETE ON script BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'script', OLD.id,
    'id=' || quote(OLD.id) || ' ' || 'uid=' || quote(OLD.uid) || ' ' || 'name=' || quote(OLD.name) || ' ' || 'kind=' || quote(OLD.kind) || ' ' || 'archived=' || quote(OLD.archived) || ' ' || 'revision=' || quote(OLD.revision),
    NULL);
END;

CREATE TRIGGER card_insert_recorded AFTER INSERT ON card BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'card', NEW.id,
    NULL,
    'id=' || quote(NEW.id) || ' ' || 'uid=' || quote(NEW.uid) || ' ' || 'drill_id=' || quote(NEW.drill_id) || ' ' || 'text=' || quote(NEW.text) || ' ' || 'listen=' || quote(NEW.listen) || ' ' || 'archived=' || quote(NEW.archived) || ' ' || 'revision=' || quote(NEW.revision));
END;

CREATE TRIGGER card_update_recorded AFTER UPDATE ON card BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'card', NEW.id,
    'id=' || quote(OLD.id) || ' ' || 'uid=' || quote(OLD.uid) || ' ' || 'drill_id=' || quote(OLD.drill_id) || ' ' || 'text=' || quote(OLD.text) || ' ' || 'listen=' || quote(OLD.listen) || ' ' || 'archived=' || quote(OLD.archived) || ' ' || 'revision=' || quote(OLD.revision),
    'id=' || quote(NEW.id) || ' ' || 'uid=' || quote(NEW.uid) || ' ' || 'drill_id=' || quote(NEW.drill_id) || ' ' || 'text=' || quote(NEW.text) || ' ' || 'listen=' || quote(NEW.listen) || ' ' || 'archived=' || quote(NEW.archived) || ' ' || 'revision=' || quote(NEW.revision));
END;

CREATE TRIGGER card_delete_recorded AFTER DELETE ON card BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'card', OLD.id,
    'id=' || quote(OLD.id) || ' ' || 'uid=' || quote(OLD.uid) || ' ' || 'drill_id=' || quote(OLD.drill_id) || ' ' || 'text=' || quote(OLD.text) || ' ' || 'listen=' || quote(OLD.listen) || ' ' || 'archived=' || quote(OLD.archived) || ' ' || 'revision=' || quote(OLD.revision),
    NULL);
END;

CREATE TRIGGER focus_insert_recorded AFTER INSERT ON focus BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'focus', NEW.id,
    NULL,
    'id=' || quote(NEW.id) || ' ' || 'uid=' || quote(NEW.uid) || ' ' || 'drill_id=' || quote(NEW.drill_id) || ' ' || 'criterion=' || quote(NEW.criterion) || ' ' || 'why=' || quote(NEW.why) || ' ' || 'target=' || quote(NEW.target) || ' ' || 'set_on=' || quote(NEW.set_on) || ' ' || 'until=' || quote(NEW.until) || ' ' || 'state=' || quote(NEW.state) || ' ' || 'proposed_by=' || quote(NEW.proposed_by) || ' ' || 'closed_on=' || quote(NEW.closed_on) || ' ' || 'outcome=' || quote(NEW.outcome) || ' ' || 'revision=' || quote(NEW.revision));
END;

CREATE TRIGGER focus_update_recorded AFTER UPDATE ON focus BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'focus', NEW.id,
    'id=' || quote(OLD.id) || ' ' || 'uid=' || quote(OLD.uid) || ' ' || 'drill_id=' || quote(OLD.drill_id) || ' ' || 'criterion=' || quote(OLD.criterion) || ' ' || 'why=' || quote(OLD.why) || ' ' || 'target=' || quote(OLD.target) || ' ' || 'set_on=' || quote(OLD.set_on) || ' ' || 'until=' || quote(OLD.until) || ' ' || 'state=' || quote(OLD.state) || ' ' || 'proposed_by=' || quote(OLD.proposed_by) || ' ' || 'closed_on=' || quote(OLD.closed_on) || ' ' || 'outcome=' || quote(OLD.outcome) || ' ' || 'revision=' || quote(OLD.revision),
    'id=' || quote(NEW.id) || ' ' || 'uid=' || quote(NEW.uid) || ' ' || 'drill_id=' || quote(NEW.drill_id) || ' ' || 'criterion=' || quote(NEW.criterion) || ' ' || 'why=' || quote(NEW.why) || ' ' || 'target=' || quote(NEW.target) || ' ' || 'set_on=' || quote(NEW.set_on) || ' ' || 'until=' || quote(NEW.until) || ' ' || 'state=' || quote(NEW.state) || ' ' || 'proposed_by=' || quote(NEW.proposed_by) || ' ' || 'closed_on=' || quote(NEW.closed_on) || ' ' || 'outcome=' || quote(NEW.outcome) || ' ' || 'revision=' || quote(NEW.revision));
END;

CREATE TRIGGER focus_delete_recorded AFTER DELETE ON focus BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'focus', OLD.id,
    'id=' || quote(OLD.id) || ' ' || 'uid=' || quote(OLD.uid) || ' ' || 'drill_id=' || quote(OLD.drill_id) || ' ' || 'criterion=' || quote(OLD.criterion) || ' ' || 'why=' || quote(OLD.why) || ' ' || 'target=' || quote(OLD.target) || ' ' || 'set_on=' || quote(OLD.set_on) || ' ' || 'until=' || quote(OLD.until) || ' ' || 'state=' || quote(OLD.state) || ' ' || 'proposed_by=' || quote(OLD.proposed_by) || ' ' || 'closed_on=' || quote(OLD.closed_on) || ' ' || 'outcome=' || quote(OLD.outcome) || ' ' || 'revision=' || quote(OLD.revision),
    NULL);
END;

CREATE TRIGGER rubric_insert_recorded AFTER INSERT ON rubric BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'rubric', NEW.id,
    NULL,
    'id=' || quote(NEW.id) || ' ' || 'drill_id=' || quote(NEW.drill_id) || ' ' || 'version=' || quote(NEW.version));
END;

CREATE TRIGGER rubric_update_recorded AFTER UPDATE ON rubric BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'rubric', NEW.id,
    'id=' || quote(OLD.id) || ' ' || 'drill_id=' || quote(OLD.drill_id) || ' ' || 'version=' || quote(OLD.version),
    'id=' || quote(NEW.id) || ' ' || 'drill_id=' || quote(NEW.drill_id) || ' ' || 'version=' || quote(NEW.version));
END;

CREATE TRIGGER rubric_delete_recorded AFTER DELETE ON rubric BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'rubric', OLD.id,
    'id=' || quote(OLD.id) || ' ' || 'drill_id=' || quote(OLD.drill_id) || ' ' || 'version=' || quote(OLD.version),
    NULL);
END;

CREATE TRIGGER script_version_insert_recorded AFTER INSERT ON script_version BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'script_version', NEW.id,
    NULL,
    'id=' || quote(NEW.id) || ' ' || 'script_id=' || quote(NEW.script_id) || ' ' || 'version=' || quote(NEW.version) || ' ' || 'made=' || quote(NEW.made) || ' ' || 'text=' || quote(NEW.text) || ' ' || 'why=' || quote(NEW.why));
END;

CREATE TRIGGER script_version_update_recorded AFTER UPDATE ON script_version BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'script_version', NEW.id,
    'id=' || quote(OLD.id) || ' ' || 'script_id=' || quote(OLD.script_id) || ' ' || 'version=' || quote(OLD.version) || ' ' || 'made=' || quote(OLD.made) || ' ' || 'text=' || quote(OLD.text) || ' ' || 'why=' || quote(OLD.why),
    'id=' || quote(NEW.id) || ' ' || 'script_id=' || quote(NEW.script_id) || ' ' || 'version=' || quote(NEW.version) || ' ' || 'made=' || quote(NEW.made) || ' ' || 'text=' || quote(NEW.text) || ' ' || 'why=' || quote(NEW.why));
END;

CREATE TRIGGER script_version_delete_recorded AFTER DELETE ON script_version BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'script_version', OLD.id,
    'id=' || quote(OLD.id) || ' ' || 'script_id=' || quote(OLD.script_id) || ' ' || 'version=' || quote(OLD.version) || ' ' || 'made=' || quote(OLD.made) || ' ' || 'text=' || quote(OLD.text) || ' ' || 'why=' || quote(OLD.why),
    NULL);
END;

CREATE TRIGGER criterion_insert_recorded AFTER INSERT ON criterion BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'criterion', NEW.id,
    NULL,
    'id=' || quote(NEW.id) || ' ' || 'rubric_id=' || quote(NEW.rubric_id) || ' ' || 'position=' || quote(NEW.position) || ' ' || 'name=' || quote(NEW.name) || ' ' || 'hint=' || quote(NEW.hint) || ' ' || 'check_only=' || quote(NEW.check_only));
END;

CREATE TRIGGER criterion_update_recorded AFTER UPDATE ON criterion BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'criterion', NEW.id,
    'id=' || quote(OLD.id) || ' ' || 'rubric_id=' || quote(OLD.rubric_id) || ' ' || 'position=' || quote(OLD.position) || ' ' || 'name=' || quote(OLD.name) || ' ' || 'hint=' || quote(OLD.hint) || ' ' || 'check_only=' || quote(OLD.check_only),
    'id=' || quote(NEW.id) || ' ' || 'rubric_id=' || quote(NEW.rubric_id) || ' ' || 'position=' || quote(NEW.position) || ' ' || 'name=' || quote(NEW.name) || ' ' || 'hint=' || quote(NEW.hint) || ' ' || 'check_only=' || quote(NEW.check_only));
END;

CREATE TRIGGER criterion_delete_recorded AFTER DELETE ON criterion BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'criterion', OLD.id,
    'id=' || quote(OLD.id) || ' ' || 'rubric_id=' || quote(OLD.rubric_id) || ' ' || 'position=' || quote(OLD.position) || ' ' || 'name=' || quote(OLD.name) || ' ' || 'hint=' || quote(OLD.hint) || ' ' || 'check_only=' || quote(OLD.check_only),
    NULL);
END;

CREATE TRIGGER rep_insert_recorded AFTER INSERT ON rep BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'rep', NEW.id,
    NULL,
    'id=' || quote(NEW.id) || ' ' || 'uid=' || quote(NEW.uid) || ' ' || 'at=' || quote(NEW.at) || ' ' || 'zone=' || quote(NEW.zone) || ' ' || 'day=' || quote(NEW.day) || ' ' || 'logged=' || quote(NEW.logged) || ' ' || 'drill_id=' || quote(NEW.drill_id) || ' ' || 'rubric_id=' || quote(NEW.rubric_id) || ' ' || 'kind=' || quote(NEW.kind) || ' ' || 'minutes=' || quote(NEW.minutes) || ' ' || 'takes=' || quote(NEW.takes) || ' ' || 'goal=' || quote(NEW.goal) || ' ' || 'difficulty=' || quote(NEW.difficulty) || ' ' || 'feedback=' || quote(NEW.feedback) || ' ' || 'partner=' || quote(NEW.partner) || ' ' || 'predict=' || quote(NEW.predict) || ' ' || 'score=' || quote(NEW.score) || ' ' || 'quick=' || quote(NEW.quick) || ' ' || 'change=' || quote(NEW.change) || ' ' || 'kept=' || quote(NEW.kept) || ' ' || 'next=' || quote(NEW.next) || ' ' || 'note=' || quote(NEW.note) || ' ' || 'script_version_id=' || quote(NEW.script_version_id) || ' ' || 'recording=' || quote(NEW.recording) || ' ' || 'revision=' || quote(NEW.revision));
END;

CREATE TRIGGER rep_update_recorded AFTER UPDATE ON rep BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'rep', NEW.id,
    'id=' || quote(OLD.id) || ' ' || 'uid=' || quote(OLD.uid) || ' ' || 'at=' || quote(OLD.at) || ' ' || 'zone=' || quote(OLD.zone) || ' ' || 'day=' || quote(OLD.day) || ' ' || 'logged=' || quote(OLD.logged) || ' ' || 'drill_id=' || quote(OLD.drill_id) || ' ' || 'rubric_id=' || quote(OLD.rubric_id) || ' ' || 'kind=' || quote(OLD.kind) || ' ' || 'minutes=' || quote(OLD.minutes) || ' ' || 'takes=' || quote(OLD.takes) || ' ' || 'goal=' || quote(OLD.goal) || ' ' || 'difficulty=' || quote(OLD.difficulty) || ' ' || 'feedback=' || quote(OLD.feedback) || ' ' || 'partner=' || quote(OLD.partner) || ' ' || 'predict=' || quote(OLD.predict) || ' ' || 'score=' || quote(OLD.score) || ' ' || 'quick=' || quote(OLD.quick) || ' ' || 'change=' || quote(OLD.change) || ' ' || 'kept=' || quote(OLD.kept) || ' ' || 'next=' || quote(OLD.next) || ' ' || 'note=' || quote(OLD.note) || ' ' || 'script_version_id=' || quote(OLD.script_version_id) || ' ' || 'recording=' || quote(OLD.recording) || ' ' || 'revision=' || quote(OLD.revision),
    'id=' || quote(NEW.id) || ' ' || 'uid=' || quote(NEW.uid) || ' ' || 'at=' || quote(NEW.at) || ' ' || 'zone=' || quote(NEW.zone) || ' ' || 'day=' || quote(NEW.day) || ' ' || 'logged=' || quote(NEW.logged) || ' ' || 'drill_id=' || quote(NEW.drill_id) || ' ' || 'rubric_id=' || quote(NEW.rubric_id) || ' ' || 'kind=' || quote(NEW.kind) || ' ' || 'minutes=' || quote(NEW.minutes) || ' ' || 'takes=' || quote(NEW.takes) || ' ' || 'goal=' || quote(NEW.goal) || ' ' || 'difficulty=' || quote(NEW.difficulty) || ' ' || 'feedback=' || quote(NEW.feedback) || ' ' || 'partner=' || quote(NEW.partner) || ' ' || 'predict=' || quote(NEW.predict) || ' ' || 'score=' || quote(NEW.score) || ' ' || 'quick=' || quote(NEW.quick) || ' ' || 'change=' || quote(NEW.change) || ' ' || 'kept=' || quote(NEW.kept) || ' ' || 'next=' || quote(NEW.next) || ' ' || 'note=' || quote(NEW.note) || ' ' || 'script_version_id=' || quote(NEW.script_version_id) || ' ' || 'recording=' || quote(NEW.recording) || ' ' || 'revision=' || quote(NEW.revision));
END;

CREATE TRIGGER rep_delete_recorded AFTER DELETE ON rep BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'rep', OLD.id,
    'id=' || quote(OLD.id) || ' ' || 'uid=' || quote(OLD.uid) || ' ' || 'at=' || quote(OLD.at) || ' ' || 'zone=' || quote(OLD.zone) || ' ' || 'day=' || quote(OLD.day) || ' ' || 'logged=' || quote(OLD.logged) || ' ' || 'drill_id=' || quote(OLD.drill_id) || ' ' || 'rubric_id=' || quote(OLD.rubric_id) || ' ' || 'kind=' || quote(OLD.kind) || ' ' || 'minutes=' || quote(OLD.minutes) || ' ' || 'takes=' || quote(OLD.takes) || ' ' || 'goal=' || quote(OLD.goal) || ' ' || 'difficulty=' || quote(OLD.difficulty) || ' ' || 'feedback=' || quote(OLD.feedback) || ' ' || 'partner=' || quote(OLD.partner) || ' ' || 'predict=' || quote(OLD.predict) || ' ' || 'score=' || quote(OLD.score) || ' ' || 'quick=' || quote(OLD.quick) || ' ' || 'change=' || quote(OLD.change) || ' ' || 'kept=' || quote(OLD.kept) || ' ' || 'next=' || quote(OLD.next) || ' ' || 'note=' || quote(OLD.note) || ' ' || 'script_version_id=' || quote(OLD.script_version_id) || ' ' || 'recording=' || quote(OLD.recording) || ' ' || 'revision=' || quote(OLD.revision),
    NULL);
END;

CREATE TRIGGER promise_insert_recorded AFTER INSERT ON promise BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'promise', NEW.id,
    NULL,
    'id=' || quote(NEW.id) || ' ' || 'uid=' || quote(NEW.uid) || ' ' || 'rep_id=' || quote(NEW.rep_id) || ' ' || 'drill_id=' || quote(NEW.drill_id) || ' ' || 'text=' || quote(NEW.text) || ' ' || 'who=' || quote(NEW.who) || ' ' || 'made_on=' || quote(NEW.made_on) || ' ' || 'closed_on=' || quote(NEW.closed_on) || ' ' || 'kept=' || quote(NEW.kept) || ' ' || 'revision=' || quote(NEW.revision));
END;

CREATE TRIGGER promise_update_recorded AFTER UPDATE ON promise BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'promise', NEW.id,
    'id=' || quote(OLD.id) || ' ' || 'uid=' || quote(OLD.uid) || ' ' || 'rep_id=' || quote(OLD.rep_id) || ' ' || 'drill_id=' || quote(OLD.drill_id) || ' ' || 'text=' || quote(OLD.text) || ' ' || 'who=' || quote(OLD.who) || ' ' || 'made_on=' || quote(OLD.made_on) || ' ' || 'closed_on=' || quote(OLD.closed_on) || ' ' || 'kept=' || quote(OLD.kept) || ' ' || 'revision=' || quote(OLD.revision),
    'id=' || quote(NEW.id) || ' ' || 'uid=' || quote(NEW.uid) || ' ' || 'rep_id=' || quote(NEW.rep_id) || ' ' || 'drill_id=' || quote(NEW.drill_id) || ' ' || 'text=' || quote(NEW.text) || ' ' || 'who=' || quote(NEW.who) || ' ' || 'made_on=' || quote(NEW.made_on) || ' ' || 'closed_on=' || quote(NEW.closed_on) || ' ' || 'kept=' || quote(NEW.kept) || ' ' || 'revision=' || quote(NEW.revision));
END;

CREATE TRIGGER promise_delete_recorded AFTER DELETE ON promise BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'promise', OLD.id,
    'id=' || quote(OLD.id) || ' ' || 'uid=' || quote(OLD.uid) || ' ' || 'rep_id=' || quote(OLD.rep_id) || ' ' || 'drill_id=' || quote(OLD.drill_id) || ' ' || 'text=' || quote(OLD.text) || ' ' || 'who=' || quote(OLD.who) || ' ' || 'made_on=' || quote(OLD.made_on) || ' ' || 'closed_on=' || quote(OLD.closed_on) || ' ' || 'kept=' || quote(OLD.kept) || ' ' || 'revision=' || quote(OLD.revision),
    NULL);
END;

CREATE TRIGGER rating_insert_recorded AFTER INSERT ON rating BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'rating', NEW.id,
    NULL,
    'id=' || quote(NEW.id) || ' ' || 'rep_id=' || quote(NEW.rep_id) || ' ' || 'rater=' || quote(NEW.rater) || ' ' || 'criterion_id=' || quote(NEW.criterion_id) || ' ' || 'value=' || quote(NEW.value));
END;

CREATE TRIGGER rating_update_recorded AFTER UPDATE ON rating BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'rating', NEW.id,
    'id=' || quote(OLD.id) || ' ' || 'rep_id=' || quote(OLD.rep_id) || ' ' || 'rater=' || quote(OLD.rater) || ' ' || 'criterion_id=' || quote(OLD.criterion_id) || ' ' || 'value=' || quote(OLD.value),
    'id=' || quote(NEW.id) || ' ' || 'rep_id=' || quote(NEW.rep_id) || ' ' || 'rater=' || quote(NEW.rater) || ' ' || 'criterion_id=' || quote(NEW.criterion_id) || ' ' || 'value=' || quote(NEW.value));
END;

CREATE TRIGGER rating_delete_recorded AFTER DELETE ON rating BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'rating', OLD.id,
    'id=' || quote(OLD.id) || ' ' || 'rep_id=' || quote(OLD.rep_id) || ' ' || 'rater=' || quote(OLD.rater) || ' ' || 'criterion_id=' || quote(OLD.criterion_id) || ' ' || 'value=' || quote(OLD.value),
    NULL);
END;

CREATE TRIGGER rescoring_insert_recorded AFTER INSERT ON rescoring BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'rescoring', NEW.id,
    NULL,
    'id=' || quote(NEW.id) || ' ' || 'uid=' || quote(NEW.uid) || ' ' || 'rep_id=' || quote(NEW.rep_id) || ' ' || 'day=' || quote(NEW.day) || ' ' || 'score=' || quote(NEW.score) || ' ' || 'revision=' || quote(NEW.revision));
END;

CREATE TRIGGER rescoring_update_recorded AFTER UPDATE ON rescoring BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'rescoring', NEW.id,
    'id=' || quote(OLD.id) || ' ' || 'uid=' || quote(OLD.uid) || ' ' || 'rep_id=' || quote(OLD.rep_id) || ' ' || 'day=' || quote(OLD.day) || ' ' || 'score=' || quote(OLD.score) || ' ' || 'revision=' || quote(OLD.revision),
    'id=' || quote(NEW.id) || ' ' || 'uid=' || quote(NEW.uid) || ' ' || 'rep_id=' || quote(NEW.rep_id) || ' ' || 'day=' || quote(NEW.day) || ' ' || 'score=' || quote(NEW.score) || ' ' || 'revision=' || quote(NEW.revision));
END;

CREATE TRIGGER rescoring_delete_recorded AFTER DELETE ON rescoring BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'rescoring', OLD.id,
    'id=' || quote(OLD.id) || ' ' || 'uid=' || quote(OLD.uid) || ' ' || 'rep_id=' || quote(OLD.rep_id) || ' ' || 'day=' || quote(OLD.day) || ' ' || 'score=' || quote(OLD.score) || ' ' || 'revision=' || quote(OLD.revision),
    NULL);
END;

CREATE TRIGGER take_insert_recorded AFTER INSERT ON take BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'take', NEW.id,
    NULL,
    'id=' || quote(NEW.id) || ' ' || 'rep_id=' || quote(NEW.rep_id) || ' ' || 'number=' || quote(NEW.number) || ' ' || 'began=' || quote(NEW.began) || ' ' || 'seconds=' || quote(NEW.seconds) || ' ' || 'card_id=' || quote(NEW.card_id) || ' ' || 'rating=' || quote(NEW.rating) || ' ' || 'criterion=' || quote(NEW.criterion) || ' ' || 'change=' || quote(NEW.change));
END;

CREATE TRIGGER take_update_recorded AFTER UPDATE ON take BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'take', NEW.id,
    'id=' || quote(OLD.id) || ' ' || 'rep_id=' || quote(OLD.rep_id) || ' ' || 'number=' || quote(OLD.number) || ' ' || 'began=' || quote(OLD.began) || ' ' || 'seconds=' || quote(OLD.seconds) || ' ' || 'card_id=' || quote(OLD.card_id) || ' ' || 'rating=' || quote(OLD.rating) || ' ' || 'criterion=' || quote(OLD.criterion) || ' ' || 'change=' || quote(OLD.change),
    'id=' || quote(NEW.id) || ' ' || 'rep_id=' || quote(NEW.rep_id) || ' ' || 'number=' || quote(NEW.number) || ' ' || 'began=' || quote(NEW.began) || ' ' || 'seconds=' || quote(NEW.seconds) || ' ' || 'card_id=' || quote(NEW.card_id) || ' ' || 'rating=' || quote(NEW.rating) || ' ' || 'criterion=' || quote(NEW.criterion) || ' ' || 'change=' || quote(NEW.change));
END;

CREATE TRIGGER take_delete_recorded AFTER DELETE ON take BEGIN
  INSERT INTO change (command_id, kind, row, before, after) VALUES (
    (SELECT command_id FROM current_command), 'take', OLD.id,
    'id=' || quote(OLD.id) || ' ' || 'rep_id=' || quote(OLD.rep_id) || ' ' || 'number=' || quote(OLD.number) || ' ' || 'began=' || quote(OLD.began) || ' ' || 'seconds=' || quote(OLD.seconds) || ' ' || 'card_id=' || quote(OLD.card_id) || ' ' || 'rating=' || quote(OLD.rating) || ' ' || 'criterion=' || quote(OLD.criterion) || ' ' || 'change=' || quote(OLD.change),
    NULL);
END;

CREATE TRIGGER day_off_buried AFTER DELETE ON day_off BEGIN
  INSERT INTO deleted (kind, uid, revision) VALUES ('day_off', OLD.uid, OLD.revision + 1)
  ON CONFLICT (kind, uid) DO UPDATE SET revision = max(revision, excluded.revision);
END;

CREATE TRIGGER day_off_revived AFTER INSERT ON day_off BEGIN
  DELETE FROM deleted WHERE kind = 'day_off' AND uid = NEW.uid;
END;

CREATE TRIGGER drill_buried AFTER DELETE ON drill BEGIN
  INSERT INTO deleted (kind, uid, revision) VALUES ('drill', OLD.uid, OLD.revision + 1)
  ON CONFLICT (kind, uid) DO UPDATE SET revision = max(revision, excluded.revision);
END;

CREATE TRIGGER drill_revived AFTER INSERT ON drill BEGIN
  DELETE FROM deleted WHERE kind = 'drill' AND uid = NEW.uid;
END;

CREATE TRIGGER metric_buried AFTER DELETE ON metric BEGIN
  INSERT INTO deleted (kind, uid, revision) VALUES ('metric', OLD.uid, OLD.revision + 1)
  ON CONFLICT (kind, uid) DO UPDATE SET revision = max(revision, excluded.revision);
END;

CREATE TRIGGER metric_revived AFTER INSERT ON metric BEGIN
  DELETE FROM deleted WHERE kind = 'metric' AND uid = NEW.uid;
END;

CREATE TRIGGER notice_buried AFTER DELETE ON notice BEGIN
  INSERT INTO deleted (kind, uid, revision) VALUES ('notice', OLD.uid, OLD.revision + 1)
  ON CONFLICT (kind, uid) DO UPDATE SET revision = max(revision, excluded.revision);
END;

CREATE TRIGGER notice_revived AFTER INSERT ON notice BEGIN
  DELETE FROM deleted WHERE kind = 'notice' AND uid = NEW.uid;
END;

CREATE TRIGGER plan_buried AFTER DELETE ON plan BEGIN
  INSERT INTO deleted (kind, uid, revision) VALUES ('plan', OLD.uid, OLD.revision + 1)
  ON CONFLICT (kind, uid) DO UPDATE SET revision = max(revision, excluded.revision);
END;

CREATE TRIGGER plan_revived AFTER INSERT ON plan BEGIN
  DELETE FROM deleted WHERE kind = 'plan' AND uid = NEW.uid;
END;

CREATE TRIGGER script_buried AFTER DELETE ON script BEGIN
  INSERT INTO deleted (kind, uid, revision) VALUES ('script', OLD.uid, OLD.revision + 1)
  ON CONFLICT (kind, uid) DO UPDATE SET revision = max(revision, excluded.revision);
END;

CREATE TRIGGER script_revived AFTER INSERT ON script BEGIN
  DELETE FROM deleted WHERE kind = 'script' AND uid = NEW.uid;
END;

CREATE TRIGGER card_buried AFTER DELETE ON card BEGIN
  INSERT INTO deleted (kind, uid, revision) VALUES ('card', OLD.uid, OLD.revision + 1)
  ON CONFLICT (kind, uid) DO UPDATE SET revision = max(revision, excluded.revision);
END;

CREATE TRIGGER card_revived AFTER INSERT ON card BEGIN
  DELETE FROM deleted WHERE kind = 'card' AND uid = NEW.uid;
END;

CREATE TRIGGER focus_buried AFTER DELETE ON focus BEGIN
  INSERT INTO deleted (kind, uid, revision) VALUES ('focus', OLD.uid, OLD.revision + 1)
  ON CONFLICT (kind, uid) DO UPDATE SET revision = max(revision, excluded.revision);
END;

CREATE TRIGGER focus_revived AFTER INSERT ON focus BEGIN
  DELETE FROM deleted WHERE kind = 'focus' AND uid = NEW.uid;
END;

CREATE TRIGGER rep_buried AFTER DELETE ON rep BEGIN
  INSERT INTO deleted (kind, uid, revision) VALUES ('rep', OLD.uid, OLD.revision + 1)
  ON CONFLICT (kind, uid) DO UPDATE SET revision = max(revision, excluded.revision);
END;

CREATE TRIGGER rep_revived AFTER INSERT ON rep BEGIN
  DELETE FROM deleted WHERE kind = 'rep' AND uid = NEW.uid;
END;

CREATE TRIGGER promise_buried AFTER DELETE ON promise BEGIN
  INSERT INTO deleted (kind, uid, revision) VALUES ('promise', OLD.uid, OLD.revision + 1)
  ON CONFLICT (kind, uid) DO UPDATE SET revision = max(revision, excluded.revision);
END;

CREATE TRIGGER promise_revived AFTER INSERT ON promise BEGIN
  DELETE FROM deleted WHERE kind = 'promise' AND uid = NEW.uid;
END;

CREATE TRIGGER rescoring_buried AFTER DELETE ON rescoring BEGIN
  INSERT INTO deleted (kind, uid, revision) VALUES ('rescoring', OLD.uid, OLD.revision + 1)
  ON CONFLICT (kind, uid) DO UPDATE SET revision = max(revision, excluded.revision);
END;

CREATE TRIGGER rescoring_revived AFTER INSERT ON rescoring BEGIN
  DELETE FROM deleted WHERE kind = 'rescoring' AND uid = NEW.uid;
END;

CREATE TRIGGER rep_day_added AFTER INSERT ON rep BEGIN
  INSERT INTO practice_day (day, monday, reps, minutes)
  SELECT NEW.day, date(NEW.day, '-6 days', 'weekday 1'), 1, ifnull(NEW.minutes, 0)
  WHERE NEW.kind = 'practice'
  ON CONFLICT (day) DO UPDATE SET reps = reps + 1, minutes = minutes + excluded.minutes;
  INSERT INTO score_day (drill_id, rubric_id, quick, difficulty, day, n, total, low, high)
  SELECT NEW.drill_id, NEW.rubric_id, NEW.quick, ifnull(NEW.difficulty, ''), NEW.day,
         1, NEW.score, NEW.score, NEW.score
  WHERE NEW.kind = 'practice' AND NEW.score IS NOT NULL
  ON CONFLICT (drill_id, rubric_id, quick, difficulty, day) DO UPDATE SET
    n = n + 1, total = total + excluded.total,
    low = min(low, excluded.low), high = max(high, excluded.high);
END;

CREATE TRIGGER rep_day_moved AFTER UPDATE ON rep BEGIN
  UPDATE practice_day SET reps = reps - 1, minutes = minutes - ifnull(OLD.minutes, 0)
  WHERE day = OLD.day AND OLD.kind = 'practice';
  DELETE FROM practice_day WHERE day = OLD.day AND reps = 0;
  INSERT INTO practice_day (day, monday, reps, minutes)
  SELECT NEW.day, date(NEW.day, '-6 days', 'weekday 1'), 1, ifnull(NEW.minutes, 0)
  WHERE NEW.kind = 'practice'
  ON CONFLICT (day) DO UPDATE SET reps = reps + 1, minutes = minutes + excluded.minutes;
  DELETE FROM score_day
  WHERE drill_id = OLD.drill_id AND rubric_id = OLD.rubric_id AND quick = OLD.quick
    AND difficulty = ifnull(OLD.difficulty, '') AND day = OLD.day;
  INSERT INTO score_day (drill_id, rubric_id, quick, difficulty, day, n, total, low, high)
  SELECT drill_id, rubric_id, quick, ifnull(difficulty, ''), day,
         count(*), sum(score), min(score), max(score)
  FROM rep
  WHERE drill_id = OLD.drill_id AND kind = 'practice' AND day = OLD.day
    AND rubric_id = OLD.rubric_id AND quick = OLD.quick
    AND difficulty IS OLD.difficulty AND score IS NOT NULL
  GROUP BY day;
  DELETE FROM score_day
  WHERE drill_id = NEW.drill_id AND rubric_id = NEW.rubric_id AND quick = NEW.quick
    AND difficulty = ifnull(NEW.difficulty, '') AND day = NEW.day;
  INSERT INTO score_day (drill_id, rubric_id, quick, difficulty, day, n, total, low, high)
  SELECT drill_id, rubric_id, quick, ifnull(difficulty, ''), day,
         count(*), sum(score), min(score), max(score)
  FROM rep
  WHERE drill_id = NEW.drill_id AND kind = 'practice' AND day = NEW.day
    AND rubric_id = NEW.rubric_id AND quick = NEW.quick
    AND difficulty IS NEW.difficulty AND score IS NOT NULL
  GROUP BY day;
END;

CREATE TRIGGER rep_day_taken AFTER DELETE ON rep BEGIN
  UPDATE practice_day SET reps = reps - 1, minutes = minutes - ifnull(OLD.minutes, 0)
  WHERE day = OLD.day AND OLD.kind = 'practice';
  DELETE FROM practice_day WHERE day = OLD.day AND reps = 0;
  DELETE FROM score_day
  WHERE drill_id = OLD.drill_id AND rubric_id = OLD.rubric_id AND quick = OLD.quick
    AND difficulty = ifnull(OLD.difficulty, '') AND day = OLD.day;
  INSERT INTO score_day (drill_id, rubric_id, quick, difficulty, day, n, total, low, high)
  SELECT drill_id, rubric_id, quick, ifnull(difficulty, ''), day,
         count(*), sum(score), min(score), max(score)
  FROM rep
  WHERE drill_id = OLD.drill_id AND kind = 'practice' AND day = OLD.day
    AND rubric_id = OLD.rubric_id AND quick = OLD.quick
    AND difficulty IS OLD.difficulty AND score IS NOT NULL
  GROUP BY day;
END;

CREATE VIEW reps AS SELECT
  rep."id" AS "id",
  rep."uid" AS "uid",
  rep."day" AS "day",
  rep.at AS "practised",
  rep."zone" AS "zone",
  rep."logged" AS "logged",
  drill.name AS "drill",
  rubric.version AS "rubric",
  rep."kind" AS "kind",
  rep."minutes" AS "minutes",
  rep."takes" AS "takes",
  rep."goal" AS "goal",
  rep."difficulty" AS "difficulty",
  rep."feedback" AS "feedback",
  rep."partner" AS "partner",
  rep.predict / 100.0 AS "predict",
  rep.score / 100.0 AS "score",
  rep."quick" AS "quick",
  rep."change" AS "change",
  rep."kept" AS "kept",
  rep."next" AS "next",
  rep."note" AS "note",
  rep."recording" AS "recording",
  script.name AS "script",
  script_version.version AS "version",
  CASE WHEN rep.goal IS NOT NULL AND rep.feedback <> 'none' AND rep.takes > 1 THEN 1 ELSE 0 END AS "deliberate"
FROM rep JOIN drill ON drill.id = rep.drill_id JOIN rubric ON rubric.id = rep.rubric_id
LEFT JOIN script_version ON script_version.id = rep.script_version_id
LEFT JOIN script ON script.id = script_version.script_id;

CREATE VIEW weeks AS SELECT
  practice_day."monday" AS "monday",
  count(*) AS "days",
  sum(practice_day.reps) AS "reps",
  sum(practice_day.minutes) AS "minutes"
FROM practice_day GROUP BY practice_day.monday;

CREATE VIEW ratings AS SELECT
  rep.id AS "rep",
  rep."day" AS "day",
  drill.name AS "drill",
  rubric.version AS "rubric",
  rating."rater" AS "rater",
  criterion.name AS "criterion",
  rating."value" AS "value",
  criterion.check_only AS "yes_no"
FROM rating JOIN rep ON rep.id = rating.rep_id JOIN drill ON drill.id = rep.drill_id
JOIN criterion ON criterion.id = rating.criterion_id
JOIN rubric ON rubric.id = criterion.rubric_id;

CREATE VIEW takes AS SELECT
  rep.id AS "rep",
  rep."day" AS "day",
  drill.name AS "drill",
  take."number" AS "number",
  take."began" AS "began",
  take."seconds" AS "seconds",
  take."rating" AS "rating",
  take."criterion" AS "criterion",
  take."change" AS "change",
  card.text AS "card"
FROM take JOIN rep ON rep.id = take.rep_id JOIN drill ON drill.id = rep.drill_id
LEFT JOIN card ON card.id = take.card_id;
