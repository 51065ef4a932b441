package org.beret.browser;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Voices in place of the browser's own, of which a test says when they have spoken. Pages that are opened from now on have them, until
 * it is closed.
 */
final class TestVoice implements AutoCloseable {

    private static final String SCRIPT = """
        {
          const all = %s;
          let voices = %s;
          let current;
          const become = (utterance) => {
            current = utterance;
            sessionStorage.setItem('test.speaks', utterance ? 'yes' : 'no');
          };
          const speech = Object.assign(new EventTarget(), {
            heard: [],
            getVoices: () => voices,
            arrive() {
              voices = all;
              speech.dispatchEvent(new Event('voiceschanged'));
            },
            speak(utterance) {
              speech.heard.push(`${utterance.voice.name}|${utterance.lang}|${utterance.text}`);
              become(utterance);
              setTimeout(() => utterance.onstart?.());
            },
            cancel() {
              const utterance = current;
              become(undefined);
              utterance?.onerror?.({ error: 'canceled' });
            },
            end() {
              const utterance = current;
              become(undefined);
              utterance?.onend?.();
            },
            fail() {
              const utterance = current;
              become(undefined);
              utterance?.onerror?.({ error: 'synthesis-failed' });
            },
          });
          Object.defineProperty(window, 'speechSynthesis', { value: speech });
          window.SpeechSynthesisUtterance = class {
            constructor(text) {
              this.text = text;
            }
          };
        }
        """;

    private final Browser browser;
    private final String script;

    private TestVoice(Browser browser, String script) {
        this.browser = browser;
        var added =
                browser.driver().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
        this.script = String.valueOf(Objects.requireNonNull(added.get("identifier")));
    }

    /** A device with these voices, each a name, a language, and whether it works without a connection. */
    static TestVoice of(Browser browser, Voice... voices) {
        return new TestVoice(browser, SCRIPT.formatted(json(voices), json(voices)));
    }

    /** A device that names its voices only when it is told to. */
    static TestVoice late(Browser browser, Voice... voices) {
        return new TestVoice(browser, SCRIPT.formatted(json(voices), "[]"));
    }

    private static String json(Voice... voices) {
        return List.of(voices).stream().map(Voice::json).toList().toString();
    }

    /** A voice as a browser describes it. */
    record Voice(String name, String lang, boolean onDevice) {

        private String json() {
            return "{ name: '%s', voiceURI: '%s', lang: '%s', localService: %s, default: false }"
                    .formatted(name, name, lang, onDevice);
        }
    }

    void arrive() {
        browser.driver().executeScript("speechSynthesis.arrive()");
    }

    /** The voice comes to the end of what it says. */
    void end() {
        browser.driver().executeScript("speechSynthesis.end()");
    }

    /** The voice fails at what it says. */
    void fail() {
        browser.driver().executeScript("speechSynthesis.fail()");
    }

    /** Whether something is being said in this tab, on whatever page. */
    boolean speaks() {
        return "yes".equals(browser.driver().executeScript("return sessionStorage.getItem('test.speaks')"));
    }

    /** What was said on this page so far: name of the voice, language, words. */
    List<String> heard() {
        var heard = (List<?>) Objects.requireNonNull(browser.driver().executeScript("return speechSynthesis.heard"));
        return heard.stream().map(String::valueOf).toList();
    }

    /** The words alone. */
    List<String> words() {
        return heard().stream()
                .map(line -> Words.plain(line.substring(line.lastIndexOf('|') + 1)))
                .toList();
    }

    @Override
    public void close() {
        browser.driver().executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", script));
    }
}
