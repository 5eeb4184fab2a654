-- Every figure of a team, block by block, read alike by DuckDB and Spark SQL. Whole numbers only.
--
-- Over reps and weeks (docs/formats.md), spans (span, first_week, last_week: months of whole weeks,
-- and each of their weeks) and told (figure, drill, criterion, first_week, last_week, delivery:
-- until where each block was told). A row is a block: how many sellers, the most that one has of the
-- whole, the sum and what it is divided by, and the same of what came since. Each of the three
-- sums over reps reads them anew, and groups them once, by seller: nothing is kept that is as long.
WITH
told_until AS (
    SELECT spans.span, figure, drill, criterion, delivery
    FROM told JOIN spans
        ON told.first_week = spans.first_week AND told.last_week = spans.last_week
),
told_of_all AS (
    SELECT
        span,
        max(CASE WHEN figure = 'days' THEN delivery END) AS days_until,
        max(CASE WHEN figure = 'minutes' THEN delivery END) AS minutes_until,
        max(CASE WHEN figure = 'live' THEN delivery END) AS live_until,
        max(CASE WHEN figure = 'weeks' THEN delivery END) AS weeks_until,
        max(CASE WHEN figure = 'sellers' THEN delivery END) AS sellers_until,
        max(CASE WHEN figure = 'days quarter' THEN delivery END) AS day_quarters_until,
        max(CASE WHEN figure = 'minutes quarter' THEN delivery END) AS minute_quarters_until
    FROM told_until
    GROUP BY span
),
told_of_drills AS (
    SELECT
        span, drill,
        max(CASE WHEN figure = 'reps' THEN delivery END) AS reps_until,
        max(CASE WHEN figure = 'takes' THEN delivery END) AS takes_until,
        max(CASE WHEN figure = 'deliberate' THEN delivery END) AS deliberate_until,
        max(CASE WHEN figure = 'late' THEN delivery END) AS late_until,
        max(CASE WHEN figure = 'hard' THEN delivery END) AS hard_until,
        max(CASE WHEN figure = 'score' THEN delivery END) AS score_until,
        max(CASE WHEN figure = 'cold' THEN delivery END) AS cold_until
    FROM told_until
    GROUP BY span, drill
),
calendar AS (
    SELECT
        single.first_week AS week, single.span AS span, month.span AS month,
        in_week.days_until, in_week.minutes_until, in_week.live_until, in_week.weeks_until,
        in_month.sellers_until, in_month.day_quarters_until, in_month.minute_quarters_until
    FROM spans AS single
        JOIN spans AS month ON single.first_week BETWEEN month.first_week AND month.last_week
        LEFT JOIN told_of_all AS in_week ON in_week.span = single.span
        LEFT JOIN told_of_all AS in_month ON in_month.span = month.span
    WHERE single.first_week = single.last_week AND month.first_week < month.last_week
),
by_week AS (  -- days are bits, one for each of the week
    SELECT
        span, month, seller,
        bit_or(CASE WHEN kind = 'practice' THEN 1 << weekday(day) END) AS days,
        bit_or(CASE WHEN kind = 'practice' AND delivery <= days_until
            THEN 1 << weekday(day) END) AS days_told,
        bit_or(CASE WHEN kind = 'practice' AND delivery <= day_quarters_until
            THEN 1 << weekday(day) END) AS day_quarters_told,
        count(CASE WHEN kind = 'practice' AND delivery <= sellers_until THEN 1 END) AS reps_told,
        sum(CASE WHEN kind = 'practice' THEN minutes END) AS minutes,
        sum(CASE WHEN kind = 'practice' AND delivery <= minutes_until
            THEN minutes END) AS minutes_told,
        sum(CASE WHEN kind = 'practice' AND delivery <= minute_quarters_until
            THEN minutes END) AS minute_quarters_told,
        count(CASE WHEN kind = 'live' THEN 1 END) AS live,
        count(CASE WHEN kind = 'live' AND delivery <= live_until THEN 1 END) AS live_told
    FROM reps JOIN calendar ON reps.week = calendar.week
    GROUP BY span, month, seller
),
by_month AS (
    SELECT
        month AS span, seller,
        sum(bit_count(days)) AS days,
        coalesce(sum(bit_count(day_quarters_told)), 0) AS days_told,
        sum(minutes) AS minutes,
        coalesce(sum(minute_quarters_told), 0) AS minutes_told,
        sum(reps_told) AS reps_told
    FROM by_week
    WHERE days IS NOT NULL
    GROUP BY month, seller
),
drills AS (
    SELECT
        month AS span, reps.drill, seller,
        count(*) AS reps,
        count(CASE WHEN delivery <= reps_until THEN 1 END) AS reps_told,
        sum(takes) AS takes,
        count(CASE WHEN delivery <= takes_until THEN 1 END) AS takes_told,
        count(CASE WHEN deliberate THEN 1 END) AS deliberate,
        count(CASE WHEN delivery <= deliberate_until THEN 1 END) AS deliberate_told,
        count(CASE WHEN late THEN 1 END) AS late,
        count(CASE WHEN delivery <= late_until THEN 1 END) AS late_told,
        count(difficulty) AS said,
        count(CASE WHEN difficulty = 'hard' THEN 1 END) AS hard,
        count(CASE WHEN delivery <= hard_until THEN difficulty END) AS hard_told,
        count(CASE WHEN quick THEN NULL ELSE score END) AS scored,
        sum(CASE WHEN quick THEN NULL ELSE score END) AS score,
        count(CASE WHEN quick THEN NULL WHEN delivery <= score_until THEN score END) AS score_told,
        count(cold) AS colds,
        sum(cold) AS cold,
        count(CASE WHEN delivery <= cold_until THEN cold END) AS cold_told
    FROM reps
        JOIN calendar ON reps.week = calendar.week
        LEFT JOIN told_of_drills AS told ON told.span = month AND told.drill = reps.drill
    WHERE kind = 'practice'
    GROUP BY month, reps.drill, seller
),
criteria AS (
    SELECT
        rated.span, rated.drill, rating.criterion AS criterion, rating.is_check AS is_check, seller,
        count(*) AS ratings,
        sum(rating.points) AS points,
        count(CASE WHEN rated.delivery <= told.delivery THEN 1 END) AS told
    FROM (
        SELECT month AS span, drill, seller, delivery, explode(ratings) AS rating
        FROM reps JOIN calendar ON reps.week = calendar.week
        WHERE kind = 'practice'
    ) AS rated LEFT JOIN told_until AS told
        ON told.figure = CASE WHEN rating.is_check THEN 'check' ELSE 'criterion' END
        AND told.span = rated.span AND told.drill = rated.drill
        AND told.criterion = rating.criterion
    GROUP BY rated.span, rated.drill, rating.criterion, rating.is_check, seller
),
pairs AS (
    SELECT
        span, drill, rating.criterion AS criterion, seller, delivery, rating.points AS own,
        explode(rating.coach) AS coach
    FROM (
        SELECT month AS span, drill, seller, delivery, explode(ratings) AS rating
        FROM reps JOIN calendar ON reps.week = calendar.week
        WHERE kind = 'practice'
    ) AS rated
),
against AS (
    SELECT
        pairs.span, pairs.drill, pairs.criterion, seller,
        count(*) AS pairs,
        sum(own - coach) AS points,
        count(CASE WHEN pairs.delivery <= told.delivery THEN 1 END) AS told
    FROM pairs LEFT JOIN told_until AS told
        ON told.figure = 'against' AND told.span = pairs.span AND told.drill = pairs.drill
        AND told.criterion = pairs.criterion
    GROUP BY pairs.span, pairs.drill, pairs.criterion, seller
),
kept AS (
    SELECT
        span, seller,
        count(*) AS weeks,
        count(CASE WHEN state = 'kept' THEN 1 END) AS kept,
        count(CASE WHEN delivery <= weeks_until THEN 1 END) AS told
    FROM weeks JOIN calendar ON weeks.week = calendar.week
    WHERE state IN ('kept', 'held', 'missed')
    GROUP BY span, seller
),
quarters AS (
    SELECT
        *,
        CAST(ntile(4) OVER (PARTITION BY span ORDER BY days, seller) AS STRING) AS day_quarter,
        CAST(ntile(4) OVER (PARTITION BY span, minutes IS NULL ORDER BY minutes, seller) AS STRING)
            AS minute_quarter
    FROM by_month
),
parts AS (
    SELECT
        span, figure, '' AS drill,
        CASE figure WHEN 'days quarter' THEN day_quarter
            WHEN 'minutes quarter' THEN minute_quarter ELSE '' END AS criterion,
        CASE figure WHEN 'days quarter' THEN days WHEN 'minutes quarter' THEN minutes
            ELSE 1 END AS amount,
        CASE figure WHEN 'days quarter' THEN days WHEN 'minutes quarter' THEN minutes
            ELSE 1 END AS total,
        NULL AS n,
        CASE figure WHEN 'days quarter' THEN days_told WHEN 'minutes quarter' THEN minutes_told
            WHEN 'sellers' THEN least(reps_told, 1) END AS told
    FROM quarters
        CROSS JOIN (VALUES ('sellers'), ('days quarter'), ('minutes quarter')) AS of_month(figure)
    UNION ALL
    SELECT
        span, figure, '', '',
        CASE figure WHEN 'days' THEN bit_count(days) WHEN 'minutes' THEN minutes ELSE live END,
        CASE figure WHEN 'days' THEN bit_count(days) WHEN 'minutes' THEN minutes ELSE live END,
        NULL,
        coalesce(CASE figure WHEN 'days' THEN bit_count(days_told)
            WHEN 'minutes' THEN minutes_told ELSE live_told END, 0)
    FROM by_week CROSS JOIN (VALUES ('days'), ('minutes'), ('live')) AS of_week(figure)
    UNION ALL
    SELECT span, 'weeks', '', '', weeks, kept, weeks, told FROM kept
    UNION ALL
    SELECT
        span, figure, drill, '',
        CASE figure WHEN 'hard' THEN said WHEN 'score' THEN scored WHEN 'cold' THEN colds
            ELSE reps END,
        CASE figure WHEN 'reps' THEN reps WHEN 'takes' THEN takes
            WHEN 'deliberate' THEN deliberate WHEN 'late' THEN late WHEN 'hard' THEN hard
            WHEN 'score' THEN score ELSE cold END,
        CASE figure WHEN 'reps' THEN NULL WHEN 'hard' THEN said WHEN 'score' THEN scored
            WHEN 'cold' THEN colds ELSE reps END,
        CASE figure WHEN 'reps' THEN reps_told WHEN 'takes' THEN takes_told
            WHEN 'deliberate' THEN deliberate_told WHEN 'late' THEN late_told
            WHEN 'hard' THEN hard_told WHEN 'score' THEN score_told ELSE cold_told END
    FROM drills CROSS JOIN (
        VALUES ('reps'), ('takes'), ('deliberate'), ('late'), ('hard'), ('score'), ('cold')
    ) AS of_drill(figure)
    UNION ALL
    SELECT
        span, CASE WHEN is_check THEN 'check' ELSE 'criterion' END, drill, criterion, ratings,
        points, ratings, told
    FROM criteria
    UNION ALL
    SELECT span, 'against', drill, criterion, pairs, points, pairs, told FROM against
)
SELECT
    CAST(span AS BIGINT) AS span,
    figure,
    drill,
    criterion,
    count(*) AS sellers,
    CAST(max(amount) AS BIGINT) AS largest,
    CAST(sum(amount) AS BIGINT) AS whole,
    CAST(sum(total) AS BIGINT) AS total,
    CAST(coalesce(sum(n), count(*)) AS BIGINT) AS n,
    count(CASE WHEN amount > told THEN 1 END) AS fresh,
    CAST(max(amount - told) AS BIGINT) AS fresh_largest,
    CAST(sum(amount - told) AS BIGINT) AS fresh_whole
FROM parts
WHERE amount > 0
GROUP BY span, figure, drill, criterion
