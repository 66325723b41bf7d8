-- name: pay-bracket
-- title: stat-pay-bracket
-- counted: counted-pay-bracket
-- kind: share
--
-- Openings by bracket of ten thousand of gross pay a year, in each currency: the middle of what they say. Total: openings
-- with a pay in that currency, internships and apprenticeships left out.
select pay_currency as currency, pay_band as bracket, count(*) as n, sum(count(*)) over (partition by pay_currency) as total
from openings
where pay_band is not null and coalesce(contract, '') not in ('stage', 'alternance')
group by pay_currency, pay_band
order by currency nulls last, min(coalesce(pay_min, pay_max)), bracket
