pragma Singleton
import QtQuick
import kiosk.stage

// The program's own words. Reading Language.current here is what re-evaluates every text on a switch.
QtObject {
    function tr(text: string): string {
        return Language.translate(text, Language.current);
    }

    // The same in the second language of the bilingual view; nothing outside it.
    function second(text: string): string {
        return Language.second === "" ? "" : Language.translate(text, Language.second);
    }
}
