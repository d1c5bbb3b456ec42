// Once everything is here, the page forbids itself what could carry data out. A policy can only be added
// to, never taken back, not even by a script that was slipped in.
import { addPolicy } from "./policy.js";

const POLICY = ["default-src", "base-uri", "form-action"].map((name) => `${name} 'none'`).join(";");

export const lock = () => addPolicy(POLICY);
