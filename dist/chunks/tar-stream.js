import { t as require_tar_stream } from "./tar-stream-shared.js";

export default require_tar_stream();

export {  };