-- The program's verdicts beside the second ones: what differs, in `disagreements` (id, what, second, program).
create or replace table program_findings as
select v.id, found.criterion, found.finding, found.date, place
from verdicts v, unnest(v.findings) with ordinality as _(found, place);

create or replace table disagreements as
select coalesce(s.id, v.id) as id, 'outcome' as what, s.outcome as second, v.outcome as program
from second_verdicts s full join verdicts v on v.id = s.id
where s.outcome is distinct from v.outcome
union all
select s.id, 'earliest', s.earliest::varchar, v.earliest
from second_verdicts s join verdicts v on v.id = s.id
where s.earliest::varchar is distinct from v.earliest
union all
select coalesce(s.id, p.id), coalesce(s.criterion, p.criterion),
       s.finding || coalesce(' ' || s.date::varchar, ''), p.finding || coalesce(' ' || p.date, '')
from second_findings s full join program_findings p on p.id = s.id and p.criterion = s.criterion
where s.finding is distinct from p.finding or s.date::varchar is distinct from p.date
union all
-- The registry's order.
select p.id, 'the place of ' || p.criterion, s.rank::varchar, p.place::varchar
from program_findings p
join (select *, row_number() over (partition by id order by place) as rank from second_findings) s
  on s.id = p.id and s.criterion = p.criterion
where s.rank <> p.place;
