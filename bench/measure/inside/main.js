// What is put into every page before anything of its own: how its questions are found and answered, and when
// something could be seen. `visit.mjs` bundles it and says in `benchVisit` whose page it is.
import { actsOn } from "./acts.js";
import { settleClock } from "./clock.js";
import { hooked } from "./hooked.js";
import { hurryThrough } from "./hurry.js";
import { lhcForms } from "./lhc-forms.js";
import { look, watchLoad } from "./seen.js";
import { surveyjs } from "./surveyjs.js";

const told = globalThis.benchVisit;
settleClock(told.today);
const seen = look(told.memory);
const adapter = ({ surveyjs, "lhc-forms": lhcForms }[told.page] ?? hooked)(told, seen);
watchLoad(adapter, seen, told.memory);
const acts = actsOn(told.page, adapter);
globalThis.bench = { adapter, seen, ...acts, ...hurryThrough(told.page, adapter, acts.aim) };
