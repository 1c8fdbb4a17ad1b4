pragma Singleton
import QtQuick

// Figures on their way up.
QtObject {
    // A number in words as it stands at a part of its way from nothing: of 1,145 at a half, 572. Whatever is not
    // a digit keeps its place, so that this knows no language.
    function at(text: string, progress: real): string {
        if (progress >= 1)
            return text;
        return text.replace(/\d[\d.,\u00a0\u202f]*\d|\d/g, number => {
            const digits = number.replace(/\D/g, "");
            const point = /[.,]\d{1,2}$/.exec(number);
            const decimals = point ? point[0].length - 1 : 0;
            let counted = String(Math.round(Number(digits) * Math.max(0, progress))).padStart(decimals + 1, "0");
            let shown = "";
            for (let at = number.length - 1; at >= 0 && counted !== ""; --at) {
                if (/\d/.test(number[at])) {
                    shown = counted.slice(-1) + shown;
                    counted = counted.slice(0, -1);
                } else {
                    shown = number[at] + shown;
                }
            }
            return shown;
        });
    }
}
