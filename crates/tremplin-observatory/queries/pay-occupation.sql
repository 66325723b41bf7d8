-- name: pay-occupation
-- title: stat-pay-occupation
-- counted: counted-pay-occupation
-- kind: middle
--
-- Gross pay of a year in euros, by the occupation that the title names. The pay of an opening is the middle of what it
-- says; what is net, by the day, or cannot be is left out, and internships and apprenticeships too. Low, high: interval of the
-- median.
--
-- The ranks of low and high: W. J. Conover, "Practical Nonparametric Statistics", 3rd ed. (1999), section 3.2, large samples.
with paid as (
    select occupation, pay
    from openings
    where pay is not null and pay_currency = 'EUR' and occupation is not null
        and coalesce(contract, '') not in ('stage', 'alternance')
), ranked as (
    select occupation, pay, row_number() over (partition by occupation order by pay) as place, count(*) over (partition by occupation) as n
    from paid
)
select occupation, max(n) as n,
    min(case when place >= n * 0.25 then pay end) as quarter,
    min(case when place >= n * 0.5 then pay end) as median,
    min(case when place >= n * 0.75 then pay end) as three_quarters,
    min(case when place >= ceil(n / 2.0 - 0.98 * sqrt(n)) then pay end) as low,
    min(case when place >= least(ceil(n / 2.0 + 0.98 * sqrt(n)), n) then pay end) as high
from ranked
group by occupation
order by median desc, occupation
