// The trial's rules by hand, as a site's own developer would write them: what each answer means for each
// criterion, and the outcome. `rules.test.mjs` compares it with the program's outcomes.

const CLEAR = 0;
const CHECK = 1;
const OPEN = 2;
const LASTING = 3;
export const OUTCOMES = ["possible-match", "needs-check", "not-now", "unlikely"];

const isLupus = ({ diagnosis }) => diagnosis === "lupus" || diagnosis === "both";
const isScleroderma = ({ diagnosis }) => diagnosis === "scleroderma" || diagnosis === "both";
const isUnsure = (given) => given === "unsure" || given === "skip";

// A finding for each answer; an answer that is not listed is clear, no answer has no finding.
const of = (id, findings) => (answers) => {
  const given = answers[id];
  if (given === undefined) return CLEAR;
  if (isUnsure(given)) return CHECK;
  const found = [given].flat().map((value) => findings[value] ?? CLEAR);
  return Math.max(...found);
};

// A barrier for a time after the day; a month or a year means any of its days.
const within = (id, value, count, unit, afterwards = CLEAR) => (answers, today) => {
  if (![answers[id]].flat().includes(value)) return CLEAR;
  const date = answers[`${id}.date`];
  if (date === undefined || date === "unknown") return OPEN;
  const [first, last] = ends(date, today);
  if (lapse(last, count, unit) <= today) return afterwards;
  return lapse(first, count, unit) > today ? OPEN : CHECK;
};

function ends(date, today) {
  const [year, month, day] = date.split("-").map(Number);
  if (day) return [date, date];
  const last = month ? iso(year, month + 1, 0) : iso(year, 13, 0);
  return [`${date}-01-01`.slice(0, 10), last < today ? last : today];
}

const iso = (year, month, day) => new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

function lapse(date, count, unit) {
  const [year, month, day] = date.split("-").map(Number);
  if (unit === "days") return iso(year, month, day + count);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  // A day that its month lacks is the first of the next.
  return day > last ? iso(year, month + count + 1, 1) : iso(year, month + count, day);
}

const worst = (...rules) => (answers, today) => Math.max(...rules.map((rule) => rule(answers, today)));

const age = ({ age: given }) => {
  if (given === undefined) return CLEAR;
  if (given === "unsure") return CHECK;
  if (given < 18) return OPEN;
  return given > 60 ? LASTING : CLEAR;
};

const dose = ({ sle_treatment, sle_steroid_dose: given }) => {
  if (!["steroid_now", "steroid_ever"].includes(sle_treatment) || given === undefined) return CLEAR;
  if (given === "unsure") return CHECK;
  return given < 7.5 ? OPEN : CLEAR;
};

// Only with a treatment; "none" is a barrier by itself.
const treated = (rule) => (answers, today) => (answers.sle_treatment === "none" ? CLEAR : rule(answers, today));

const organs = ({ sle_organs: given }) => {
  if (given === undefined) return CLEAR;
  if (isUnsure(given)) return CHECK;
  if (given.includes("calm")) return CHECK;
  return given.length === 1 && given[0] === "skin_mouth" ? OPEN : CLEAR;
};

// One of the two is enough.
const refractoryOrProgressive = ({ ssc_refractory: one, ssc_progressive: other }) => {
  const given = [one, other].filter((value) => value !== undefined);
  if (given.includes("yes") || given.length === 0) return CLEAR;
  if (given.some(isUnsure)) return CHECK;
  return given.length === 2 ? OPEN : CLEAR;
};

const EVERYONE = {
  "Your age: 18 to 60": age,
  "An earlier cell treatment or transplant": worst(
    of("cell_therapy", { yes: LASTING }),
    of("transplant", { organ: LASTING, stem_cell: CHECK }),
  ),
  "A B-cell drug in the past 2 months": worst(
    of("b_cell_drug", { baff_only: CHECK }),
    within("b_cell_drug", "yes", 2, "months"),
  ),
  "Pregnancy or breastfeeding": of("pregnancy", { yes: OPEN }),
  "An infection in the past 2 weeks": worst(
    of("infection", { now: OPEN, local: CHECK }),
    within("infection", "recent", 14, "days"),
    of("tuberculosis", { active: OPEN }),
  ),
  "HIV, syphilis or hepatitis": of("viral", {
    hiv: LASTING, syphilis: OPEN, hepatitis_b: OPEN, hepatitis_c: OPEN, carrier: CHECK, false_positive: CHECK, past: CHECK,
  }),
  "A severe allergy": of("allergy", { yes: LASTING, preparing_drug: CHECK }),
  "A vaccine in the past month": worst(of("vaccine", { protein: CHECK, other: CHECK }), within("vaccine", "yes", 1, "months")),
  "Cancer in the past 2 years": worst(of("cancer", { exception: CHECK }), within("cancer", "yes", 24, "months")),
  "Large surgery": worst(of("surgery", { planned: CHECK }), within("surgery", "past", 28, "days")),
  "A disease of the brain, or mental illness": worst(
    of("neuro", { yes: LASTING, other: CHECK }),
    of("mental_illness", { serious: LASTING, other: CHECK }),
  ),
  "A heart problem in the past month": worst(
    of("heart", { now: OPEN, other: CHECK }),
    within("heart", "recent", 1, "months"),
  ),
  "Another study in the past 3 months": worst(
    of("other_trial", { now: OPEN, forms_only: CHECK }),
    within("other_trial", "past_year", 3, "months", CHECK),
  ),
  "Birth control": of("contraception", { no: CHECK }),
};

const ORGANS = { kidney: CHECK, liver: CHECK, heart: CHECK, blood: CHECK };

const LUPUS = {
  "Lupus for 6 months": worst(of("sle_since", { ill_longer: CHECK }), within("sle_since", "less", 6, "months")),
  "Your lupus treatment": worst(
    of("sle_treatment", {
      steroid_hydroxychloroquine: CHECK, steroid_ever: CHECK, other_only: CHECK, past: CHECK, none: OPEN,
    }),
    dose,
    treated(of("sle_treatment_3_months", {})),
    treated(within("sle_treatment_3_months", "no", 3, "months")),
    treated(of("sle_stable_dose", {})),
    treated(within("sle_stable_dose", "no", 14, "days")),
    of("sle_active", { no: OPEN }),
  ),
  "Where your lupus is active": organs,
  "Lupus antibodies": of("sle_antibodies", { no: CHECK }),
  "Severe lupus nephritis": worst(of("sle_nephritis", {}), within("sle_nephritis", "yes", 2, "months")),
  "A lupus crisis": of("sle_crisis", { yes: CHECK }),
  "Lupus of the brain": of("sle_brain", { yes: LASTING }),
  "Bleeding in the past 30 days": worst(of("sle_bleeding", {}), within("sle_bleeding", "yes", 30, "days")),
  "A blood exchange in the past 14 days": worst(
    of("sle_blood_exchange", {}),
    within("sle_blood_exchange", "yes", 14, "days"),
  ),
  "Your organs": of("organ_problem", { ...ORGANS, lung: CHECK }),
};

const SCLERODERMA = {
  "The diffuse form": of("ssc_type", { limited: LASTING }),
  "Lungs hurt by scleroderma": of("ssc_lungs", { no: LASTING }),
  "Scleroderma that goes on in spite of treatment": refractoryOrProgressive,
  "Very low lung tests": of("ssc_lung_tests", { yes: LASTING }),
  "Severe kidney disease": of("ssc_kidney", { yes: LASTING, past: CHECK }),
  "Tuberculosis": of("tuberculosis", { active: OPEN, risk: CHECK }),
  "Your organs": of("organ_problem", ORGANS),
};

/** The outcome of the answers on this day, and which criteria are barriers or need a check. */
export function judge(answers, today) {
  const findings = (rules) => Object.entries(rules).map(([rule, find]) => ({ rule, finding: find(answers, today) }));
  const top = (found) => Math.max(...found.map(({ finding }) => finding));
  const general = findings(EVERYONE);
  const cohorts = [isLupus(answers) && LUPUS, isScleroderma(answers) && SCLERODERMA].filter(Boolean).map(findings);
  const diagnosis = { rule: "Lupus or scleroderma", finding: of("diagnosis", { overlap: CHECK, other: LASTING })(answers) };
  let worstOf = top([...general, diagnosis]);
  if (cohorts.length === 1) worstOf = Math.max(worstOf, top(cohorts[0]));
  if (cohorts.length === 2) {
    const each = cohorts.map(top);
    worstOf = Math.max(worstOf, Math.min(...each), Math.max(...each) >= OPEN ? CHECK : CLEAR);
  }
  const reasons = [...general, diagnosis, ...cohorts.flat()].filter(({ finding }) => finding > CLEAR);
  return { outcome: OUTCOMES[worstOf], reasons };
}
