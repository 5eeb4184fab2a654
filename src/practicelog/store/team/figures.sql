-- Every figure of a team, block by block, read alike by DuckDB and Spark SQL. Whole numbers only.
--
-- Over reps and weeks (docs/formats.md), spans (span, first_week, last_week: months of whole weeks,
-- and single weeks) and told (figure, drill, criterion, first_week, last_week, delivery: until where
-- each block was told). A row is a block: how many sellers, the most that one has of the whole, the
-- sum and what it is divided by, and the same of what came since.
WITH
done AS (
    SELECT spans.span, spans.first_week, spans.last_week, reps.*
    FROM reps JOIN spans ON reps.week BETWEEN spans.first_week AND spans.last_week
),
practised AS (
    SELECT * FROM done WHERE kind = 'practice'
),
days AS (
    SELECT span, first_week, last_week, seller, day, min(delivery) AS delivery
    FROM practised
    GROUP BY span, first_week, last_week, seller, day
),
drills AS (
    SELECT
        span, drill, seller, delivery,
        count(*) AS reps,
        sum(takes) AS takes,
        sum(CASE WHEN deliberate THEN 1 ELSE 0 END) AS deliberate,
        sum(CASE WHEN late THEN 1 ELSE 0 END) AS late,
        sum(CASE WHEN difficulty = 'hard' THEN 1 ELSE 0 END) AS hard,
        count(difficulty) AS said,
        sum(CASE WHEN quick THEN 0 ELSE score END) AS score,
        count(CASE WHEN quick THEN NULL ELSE score END) AS scored,
        sum(cold) AS cold,
        count(cold) AS colds
    FROM practised
    WHERE last_week > first_week
    GROUP BY span, drill, seller, delivery
),
timed AS (
    SELECT span, first_week, last_week, seller, delivery, sum(minutes) AS minutes
    FROM practised
    WHERE minutes IS NOT NULL
    GROUP BY span, first_week, last_week, seller, delivery
),
rated AS (
    SELECT span, drill, seller, delivery, explode(ratings) AS rating
    FROM practised
    WHERE last_week > first_week
),
criteria AS (
    SELECT
        span, CASE WHEN rating.is_check THEN 'check' ELSE 'criterion' END AS figure, drill,
        rating.criterion AS criterion, seller, delivery, rating.points AS points
    FROM rated
),
pairs AS (
    SELECT
        span, drill, rating.criterion AS criterion, seller, delivery, rating.points AS own,
        explode(rating.coach) AS coach
    FROM rated
),
day_quarters AS (
    SELECT span, seller, ntile(4) OVER (PARTITION BY span ORDER BY found, seller) AS quarter
    FROM (
        SELECT span, seller, count(*) AS found
        FROM days
        WHERE last_week > first_week
        GROUP BY span, seller
    ) AS sellers
),
minute_quarters AS (
    SELECT span, seller, ntile(4) OVER (PARTITION BY span ORDER BY found, seller) AS quarter
    FROM (
        SELECT span, seller, sum(minutes) AS found
        FROM timed
        WHERE last_week > first_week
        GROUP BY span, seller
    ) AS sellers
),
parts AS (
    SELECT
        span, 'sellers' AS figure, '' AS drill, '' AS criterion, seller, min(delivery) AS delivery,
        1 AS amount, 1 AS total, NULL AS n
    FROM days
    WHERE last_week > first_week
    GROUP BY span, seller
    UNION ALL
    SELECT span, 'days', '', '', seller, delivery, count(*), count(*), NULL
    FROM days
    WHERE last_week = first_week
    GROUP BY span, seller, delivery
    UNION ALL
    SELECT span, 'minutes', '', '', seller, delivery, minutes, minutes, NULL
    FROM timed
    WHERE last_week = first_week
    UNION ALL
    SELECT span, 'live', '', '', seller, delivery, count(*), count(*), NULL
    FROM done
    WHERE last_week = first_week AND kind = 'live'
    GROUP BY span, seller, delivery
    UNION ALL
    SELECT
        spans.span, 'weeks', '', '', seller, delivery, count(*),
        sum(CASE WHEN state = 'kept' THEN 1 ELSE 0 END), count(*)
    FROM weeks JOIN spans ON weeks.week BETWEEN spans.first_week AND spans.last_week
    WHERE last_week = first_week AND state IN ('kept', 'held', 'missed')
    GROUP BY spans.span, seller, delivery
    UNION ALL
    SELECT span, 'reps', drill, '', seller, delivery, reps, reps, NULL FROM drills
    UNION ALL
    SELECT span, 'takes', drill, '', seller, delivery, reps, takes, reps FROM drills
    UNION ALL
    SELECT span, 'deliberate', drill, '', seller, delivery, reps, deliberate, reps FROM drills
    UNION ALL
    SELECT span, 'late', drill, '', seller, delivery, reps, late, reps FROM drills
    UNION ALL
    SELECT span, 'hard', drill, '', seller, delivery, said, hard, said FROM drills
    UNION ALL
    SELECT span, 'score', drill, '', seller, delivery, scored, score, scored FROM drills
    UNION ALL
    SELECT span, 'cold', drill, '', seller, delivery, colds, cold, colds FROM drills
    UNION ALL
    SELECT
        span, figure, drill, criterion, seller, delivery, count(*), sum(points), count(*)
    FROM criteria
    GROUP BY span, figure, drill, criterion, seller, delivery
    UNION ALL
    SELECT
        span, 'against', drill, criterion, seller, delivery, count(*), sum(own - coach), count(*)
    FROM pairs
    GROUP BY span, drill, criterion, seller, delivery
    UNION ALL
    SELECT
        days.span, 'days quarter', '', CAST(quarter AS STRING), days.seller, delivery, count(*),
        count(*), NULL
    FROM days JOIN day_quarters
        ON days.span = day_quarters.span AND days.seller = day_quarters.seller
    GROUP BY days.span, quarter, days.seller, delivery
    UNION ALL
    SELECT
        timed.span, 'minutes quarter', '', CAST(quarter AS STRING), timed.seller, delivery,
        minutes, minutes, NULL
    FROM timed JOIN minute_quarters
        ON timed.span = minute_quarters.span AND timed.seller = minute_quarters.seller
),
news AS (
    SELECT
        parts.*,
        CASE WHEN told.delivery IS NULL OR parts.delivery > told.delivery THEN 1 ELSE 0 END AS fresh
    FROM parts JOIN spans ON parts.span = spans.span LEFT JOIN told
        ON parts.figure = told.figure AND parts.drill = told.drill
        AND parts.criterion = told.criterion
        AND spans.first_week = told.first_week AND spans.last_week = told.last_week
    WHERE amount > 0
),
sellers AS (
    SELECT
        span, figure, drill, criterion, seller, sum(amount) AS amount, sum(total) AS total,
        sum(n) AS n, max(fresh) AS fresh, sum(amount * fresh) AS fresh_amount
    FROM news
    GROUP BY span, figure, drill, criterion, seller
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
    CAST(sum(fresh) AS BIGINT) AS fresh,
    CAST(max(fresh_amount) AS BIGINT) AS fresh_largest,
    CAST(sum(fresh_amount) AS BIGINT) AS fresh_whole
FROM sellers
GROUP BY span, figure, drill, criterion
