/**
 * The series of UN symbols that this grammar leaves out, recognized by their beginnings.
 *
 * Such a symbol may be right, so it is not reported as wrong: it cannot be checked. The
 * older treaty-body forms (`CCPR/C/79/Add.100`, until about 2005) are left out because their numbers
 * do not name a session, State or round.
 *
 * Returns the series, as a clause after "a symbol of", or undefined for any other text.
 */
export function uncoveredSeries(text: string): string | undefined {
  const [head = "", second = "", third = "", fourth = "", fifth = ""] = text.split("/");
  if (second === "") return undefined;
  switch (head) {
    case "S":
      return "the Security Council";
    case "ST":
      return "the Secretariat";
    case "T":
      return "the Trusteeship Council";
    case "E":
      if (second === "C.12") return isOlderForm("C", third, fourth) ? OLDER_FORM : undefined;
      return /^(?:(?:CN|C|AC|CONF)\.[0-9]{1,3}|RES|DEC|[0-9]{4})$/.test(second)
        ? "the Economic and Social Council"
        : undefined;
    case "A":
      return generalAssemblySeries(second, third);
    case "HRI":
      return second === "CORE" && third === "1" ? "the older core documents" : undefined;
    default:
      return BODIES.test(head) ? treatyBodySeries(head, second, third, fourth, fifth) : undefined;
  }
}

function generalAssemblySeries(second: string, third: string): string | undefined {
  if (second === "HRC") {
    return /^(?:EMRIP|AC|WG\.(?!6$)[0-9]{1,2})$/.test(third)
      ? "a subsidiary body of the Human Rights Council"
      : undefined;
  }
  if (/^(?:(?:CONF|C|AC|BUR)\.[0-9]{1,4}|S-[0-9]{1,2}|ES-[0-9]{1,2})$/.test(second)) {
    return "a committee, conference or special session of the General Assembly";
  }
  if (second === "RES" && /^(?:S|ES)-[0-9]{1,2}$/.test(third)) {
    return "a special session of the General Assembly";
  }
  // A/RES/217(III), A/RES/2200 (XXI), A/9629: sessions were not part of the number before 1976.
  const early = /^[0-9]{1,4}[ A-Z]{0,4}\([IVXL]{1,8}\)[ A-Z]{0,4}$/;
  return (second === "RES" && early.test(third)) || /^[0-9]{4,5}$/.test(second)
    ? "the General Assembly before its session of 1976"
    : undefined;
}

function treatyBodySeries(
  head: string,
  second: string,
  third: string,
  fourth: string,
  fifth: string,
): string | undefined {
  if (head === "CAT" && second === "OP") return "the Subcommittee on Prevention of Torture";
  if (second === "SP") return "the meetings of States parties";
  if (second === "C" && fourth === "D" && /^[0-9]{1,4}-[0-9]{1,4}$/.test(fifth))
    return "decisions on several complaints at once";
  return isOlderForm(second, third, fourth) ? OLDER_FORM : undefined;
}

/** `CCPR/CO/75/MDA`, `CCPR/C/79/Add.100`, `CCPR/C/21/Rev.1/Add.13`, `CERD/C/65/CO/3`, `CAT/C/CR/33/3`. */
function isOlderForm(second: string, third: string, fourth: string): boolean {
  if (second === "C" && third === "CR") return /^[0-9]{1,3}$/.test(fourth);
  if (!/^[0-9]{1,3}$/.test(third)) return false;
  return second === "CO" || (second === "C" && /^(?:CO|(?:Add|Rev)\.[0-9]{1,3})$/.test(fourth));
}

const OLDER_FORM = "an older form of the treaty bodies";
const BODIES = /^(?:CCPR|CAT|CEDAW|CERD|CRC|CRPD|CMW|CED)$/;
