import { t as scanCharacters } from "./ascii-scan-shared.js";

export { scanCharacters };