-- name: time-open
-- title: stat-time-open
-- counted: counted-time-open
-- kind: middle
--
-- Days from publication (the day first seen, where the board tells no day) to the day on which the ad was seen to be gone, by
-- source. Ads still open, and those that nobody looked for again, are left out: the true time is longer. Low, high: interval
-- of the median.
--
-- The ranks of low and high: W. J. Conover, "Practical Nonparametric Statistics", 3rd ed. (1999), section 3.2, large samples.
with timed as (
    select source, date_part('epoch', cast(closed as timestamp)) / 86400.0
        - date_part('epoch', cast(case when length(published) >= 10 then cast(substr(published, 1, 10) as date) else first_seen end as timestamp)) / 86400.0 as days
    from openings
    where closed is not null
), ranked as (
    select source, days, row_number() over (partition by source order by days) as place, count(*) over (partition by source) as n
    from timed
)
select source, max(n) as n,
    min(case when place >= n * 0.25 then days end) as quarter,
    min(case when place >= n * 0.5 then days end) as median,
    min(case when place >= n * 0.75 then days end) as three_quarters,
    min(case when place >= ceil(n / 2.0 - 0.98 * sqrt(n)) then days end) as low,
    min(case when place >= least(ceil(n / 2.0 + 0.98 * sqrt(n)), n) then days end) as high
from ranked
group by source
order by source
