/** What is asked of a voice of the device. */
export type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default' | 'voiceURI'>;

/** The voice of the device that reads a language best, if it has one: of those that need a connection only while there is one. */
export function voiceFor<V extends Voice>(voices: readonly V[], lang: string, connected: boolean): V | undefined {
  const able = voices.filter((voice) => languageOf(voice) === lang && (voice.localService || connected));
  return able.sort((one, other) => rank(one) - rank(other))[0];
}

/** The smaller, the better: without a connection before all, and no jester where there is another. */
const rank = (voice: Voice): number =>
  (voice.localService ? 0 : 4) + (isForFun(voice) ? 2 : 0) + (voice.default ? 0 : 1);

/** Devices write `fr-FR`, `fr_FR` and `fra`. */
function languageOf({ lang }: Voice): string {
  const [language = ''] = lang.split(/[-_]/);
  try {
    return Intl.getCanonicalLocales(language)[0] ?? '';
  } catch {
    return ''; // no language that anybody knows
  }
}

/** Apple's voices that sing and laugh stand among the others, by the alphabet. */
const isForFun = ({ voiceURI }: Voice): boolean => /^com\.apple\.(speech\.synthesis|eloquence)\./.test(voiceURI);
