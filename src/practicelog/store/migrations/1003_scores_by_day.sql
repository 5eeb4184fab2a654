-- Scores by day: what levels and trends are worked out from.

DROP TRIGGER rep_day_added;
DROP TRIGGER rep_day_moved;
DROP TRIGGER rep_day_taken;

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

INSERT INTO score_day (drill_id, rubric_id, quick, difficulty, day, n, total, low, high)
SELECT drill_id, rubric_id, quick, ifnull(difficulty, ''), day,
       count(*), sum(score), min(score), max(score)
FROM rep WHERE kind = 'practice' AND score IS NOT NULL
GROUP BY drill_id, rubric_id, quick, ifnull(difficulty, ''), day;

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
