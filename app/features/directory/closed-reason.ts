/** Why a closed body is not listed, whatever another source says of it. */
export const CLOSED_REASON = "Closed: the register says it is dissolved, in liquidation or removed.";
