-- name: frameworks
-- title: claim
-- counted: measure-frameworks
-- kind: share
--
-- Openings whose title names an occupation of AI and data: those that name TensorFlow or PyTorch.
select sum(case when array_has(skills, 'tensorflow') or array_has(skills, 'pytorch') then 1 else 0 end) as n, count(*) as total
from ai_openings
where true
