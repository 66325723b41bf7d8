-- name: pay-band
-- title: stat-pay-band
-- counted: counted-pay-band
-- kind: middle
--
-- Gross pay of a year, by currency and by the experience asked: under three years, under six, six and more; and all
-- openings with a pay, of any or no experience asked. The pay of an opening is the middle of what it says; what is net, by
-- the day, or cannot be is left out, and internships and apprenticeships too. Low, high: interval of the median.
--
-- The ranks of low and high: W. J. Conover, "Practical Nonparametric Statistics", 3rd ed. (1999), section 3.2, large samples.
with paid as (
    select pay_currency as currency, experience_band as band, pay
    from openings
    where pay is not null and experience_band is not null
        and coalesce(contract, '') not in ('stage', 'alternance')
    union all
    select pay_currency, 'all', pay
    from openings
    where pay is not null and coalesce(contract, '') not in ('stage', 'alternance')
), ranked as (
    select currency, band, pay, row_number() over (partition by currency, band order by pay) as place, count(*) over (partition by currency, band) as n
    from paid
)
select currency, band, max(n) as n,
    min(case when place >= n * 0.25 then pay end) as quarter,
    min(case when place >= n * 0.5 then pay end) as median,
    min(case when place >= n * 0.75 then pay end) as three_quarters,
    min(case when place >= ceil(n / 2.0 - 0.98 * sqrt(n)) then pay end) as low,
    min(case when place >= least(ceil(n / 2.0 + 0.98 * sqrt(n)), n) then pay end) as high
from ranked
group by currency, band
order by currency nulls last, band
