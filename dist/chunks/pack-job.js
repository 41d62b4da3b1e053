import { n as requireNoLinkedParent, t as packJob } from "./pack-job-shared.js";

export { requireNoLinkedParent };