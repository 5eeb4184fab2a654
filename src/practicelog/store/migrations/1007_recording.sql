-- Where the recording of a rep lies. Its triggers are all made anew, in the order of a new log.

DROP TRIGGER rep_insert_recorded;
DROP TRIGGER rep_update_recorded;
DROP TRIGGER rep_delete_recorded;
DROP TRIGGER rep_buried;
DROP TRIGGER rep_revived;
DROP TRIGGER rep_day_added;
DROP TRIGGER rep_day_moved;
DROP TRIGGER rep_day_taken;
DROP VIEW reps;

ALTER TABLE rep ADD COLUMN recording TEXT CHECK (length(recording) BETWEEN 1 AND 500);

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

CREATE TRIGGER rep_buried AFTER DELETE ON rep BEGIN
  INSERT INTO deleted (kind, uid, revision) VALUES ('rep', OLD.uid, OLD.revision + 1)
  ON CONFLICT (kind, uid) DO UPDATE SET revision = max(revision, excluded.revision);
END;

CREATE TRIGGER rep_revived AFTER INSERT ON rep BEGIN
  DELETE FROM deleted WHERE kind = 'rep' AND uid = NEW.uid;
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
