import beforeMade from "./assessments/before-made.ts";
import countNote from "./assessments/count-note.ts";
import regression from "./assessments/regression.ts";
import scale from "./assessments/scale.ts";
import againstDirection from "./change/against-direction.ts";
import citationRemoved from "./change/citation-removed.ts";
import coverageFell from "./change/coverage-fell.ts";
import dropped from "./change/dropped.ts";
import idReused from "./change/id-reused.ts";
import restrictedPublished from "./change/restricted-published.ts";
import duplicate from "./citations/duplicate.ts";
import footnotes from "./citations/footnotes.ts";
import noDifference from "./citations/no-difference.ts";
import noSupport from "./citations/no-support.ts";
import place from "./citations/place.ts";
import resolutionUnchecked from "./citations/resolution-unchecked.ts";
import unopenedSource from "./citations/unopened-source.ts";
import unusedSource from "./citations/unused-source.ts";
import afterSentenceEnd from "./dates/after-sentence-end.ts";
import chain from "./dates/chain.ts";
import durationSyntax from "./dates/duration-syntax.ts";
import edtf from "./dates/edtf.ts";
import eventAfterSources from "./dates/event-after-sources.ts";
import eventOrder from "./dates/event-order.ts";
import future from "./dates/future.ts";
import relativeWords from "./dates/relative-words.ts";
import retrievedBeforePublished from "./dates/retrieved-before-published.ts";
import statedDuration from "./dates/stated-duration.ts";
import statusStale from "./dates/status-stale.ts";
import statusTimeline from "./dates/status-timeline.ts";
import timelineGap from "./dates/timeline-gap.ts";
import undated from "./dates/undated.ts";
import yearMissing from "./dates/year-missing.ts";
import duplicateItem from "./ids/duplicate-item.ts";
import duplicatePart from "./ids/duplicate-part.ts";
import placeholder from "./ids/placeholder.ts";
import redirect from "./ids/redirect.ts";
import retired from "./ids/retired.ts";
import beforeCode from "./laws/before-code.ts";
import labelConflict from "./laws/label-conflict.ts";
import notInForce from "./laws/not-in-force.ts";
import participation from "./laws/participation.ts";
import penaltyConflict from "./laws/penalty-conflict.ts";
import penaltyRange from "./laws/penalty-range.ts";
import renumbered from "./laws/renumbered.ts";
import replacesLater from "./laws/replaces-later.ts";
import sentenceExceeds from "./laws/sentence-exceeds.ts";
import likelyDuplicate from "./names/likely-duplicate.ts";
import noneOfOurs from "./names/none-of-ours.ts";
import variantUnlinked from "./names/variant-unlinked.ts";
import variantUsed from "./names/variant-used.ts";
import accusation from "./people/accusation.ts";
import agesDisagree from "./people/ages-disagree.ts";
import embargoNamed from "./people/embargo-named.ts";
import embargoOver from "./people/embargo-over.ts";
import ground from "./people/ground.ts";
import minor from "./people/minor.ts";
import personalData from "./people/personal-data.ts";
import restrictedInPublic from "./people/restricted-in-public.ts";
import unnamedNamed from "./people/unnamed-named.ts";
import nameAtDate from "./places/name-at-date.ts";
import about from "./references/about.ts";
import bothSides from "./references/both-sides.ts";
import cycle from "./references/cycle.ts";
import orphan from "./references/orphan.ts";
import redirected from "./references/redirected.ts";
import selfReference from "./references/self.ts";
import unknownReference from "./references/unknown.ts";
import archiveMissing from "./sources/archive-missing.ts";
import dateMissing from "./sources/date-missing.ts";
import duplicateSource from "./sources/duplicate.ts";
import hostNotPublisher from "./sources/host-not-publisher.ts";
import symbolMissing from "./sources/symbol-missing.ts";
import textLicence from "./sources/text-licence.ts";
import arithmetic from "./statistics/arithmetic.ts";
import conversionRates from "./statistics/conversion-rates.ts";
import incomplete from "./statistics/incomplete.ts";
import negative from "./statistics/negative.ts";
import range from "./statistics/range.ts";
import secondHand from "./statistics/second-hand.ts";
import amnestyIndex from "./symbols/amnesty-index.ts";
import indexCountry from "./symbols/index-country.ts";
import symbolPartOf from "./symbols/part-of.ts";
import sessionDate from "./symbols/session-date.ts";
import symbolSession from "./symbols/session.ts";
import symbolState from "./symbols/state.ts";
import suffix from "./symbols/suffix.ts";
import symbolSyntax from "./symbols/syntax.ts";
import workingGroupReport from "./symbols/working-group-report.ts";
import symbolYear from "./symbols/year.ts";
import instrument from "./treaty-bodies/instrument.ts";
import bodyPublisher from "./treaty-bodies/publisher.ts";
import session from "./treaty-bodies/session.ts";
import symbol from "./treaty-bodies/symbol.ts";
import chapeau from "./upr/chapeau.ts";
import claimCount from "./upr/claim-count.ts";
import claimGroup from "./upr/claim-group.ts";
import compoundItem from "./upr/compound-item.ts";
import groupCount from "./upr/group-count.ts";
import ngoPosition from "./upr/ngo-position.ts";
import numberGroup from "./upr/number-group.ts";
import numberOrder from "./upr/number-order.ts";
import outcomeSession from "./upr/outcome-session.ts";
import positionGroup from "./upr/position-group.ts";
import positionParagraph from "./upr/position-paragraph.ts";
import recommendingState from "./upr/recommending-state.ts";
import reviewSession from "./upr/review-session.ts";
import sameState from "./upr/same-state.ts";
import submissionReview from "./upr/submission-review.ts";
import totals from "./upr/totals.ts";
import uniformPositions from "./upr/uniform-positions.ts";
import wordingMissing from "./upr/wording-missing.ts";
import currency from "./vocabulary/currency.ts";
import languageTag from "./vocabulary/language-tag.ts";
import outcome from "./vocabulary/outcome.ts";
import term from "./vocabulary/term.ts";
import type { Rule } from "./rule.ts";

/** Every rule, in the order of the ids. */
export const rules: readonly Rule[] = [
  beforeMade,
  countNote,
  regression,
  scale,
  againstDirection,
  citationRemoved,
  coverageFell,
  dropped,
  idReused,
  restrictedPublished,
  duplicate,
  footnotes,
  noDifference,
  noSupport,
  place,
  resolutionUnchecked,
  unopenedSource,
  unusedSource,
  afterSentenceEnd,
  chain,
  durationSyntax,
  edtf,
  eventAfterSources,
  eventOrder,
  future,
  relativeWords,
  retrievedBeforePublished,
  statedDuration,
  statusStale,
  statusTimeline,
  timelineGap,
  undated,
  yearMissing,
  duplicateItem,
  duplicatePart,
  placeholder,
  redirect,
  retired,
  beforeCode,
  labelConflict,
  notInForce,
  participation,
  penaltyConflict,
  penaltyRange,
  renumbered,
  replacesLater,
  sentenceExceeds,
  likelyDuplicate,
  noneOfOurs,
  variantUnlinked,
  variantUsed,
  accusation,
  agesDisagree,
  embargoNamed,
  embargoOver,
  ground,
  minor,
  personalData,
  restrictedInPublic,
  unnamedNamed,
  nameAtDate,
  about,
  bothSides,
  cycle,
  orphan,
  redirected,
  selfReference,
  unknownReference,
  archiveMissing,
  dateMissing,
  duplicateSource,
  hostNotPublisher,
  symbolMissing,
  textLicence,
  arithmetic,
  conversionRates,
  incomplete,
  negative,
  range,
  secondHand,
  amnestyIndex,
  indexCountry,
  symbolPartOf,
  sessionDate,
  symbolSession,
  symbolState,
  suffix,
  symbolSyntax,
  workingGroupReport,
  symbolYear,
  instrument,
  bodyPublisher,
  session,
  symbol,
  chapeau,
  claimCount,
  claimGroup,
  compoundItem,
  groupCount,
  ngoPosition,
  numberGroup,
  numberOrder,
  outcomeSession,
  positionGroup,
  positionParagraph,
  recommendingState,
  reviewSession,
  sameState,
  submissionReview,
  totals,
  uniformPositions,
  wordingMissing,
  currency,
  languageTag,
  outcome,
  term,
];
