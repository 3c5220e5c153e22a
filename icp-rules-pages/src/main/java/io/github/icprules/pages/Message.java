package io.github.icprules.pages;

import static java.util.Objects.requireNonNull;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;

/**
 * A short text for one reader, to paste into a chat. A Chinese text has 50 to 150 characters.
 *
 * @param occasion the reason of the message
 * @param addressee the reader: the name of a person if the details have it, or the part that the reader has in the filing
 * @param text the text
 */
public record Message(Occasion occasion, String addressee, String text) {

    /** Refuses absent parts. */
    public Message {
        requireNonNull(occasion, "occasion must be given.");
        requireNonNull(addressee, "addressee must be given.");
        requireNonNull(text, "text must be given.");
    }

    /** {@return the occasion only, so that it can be logged} */
    @Override
    public String toString() {
        return "Message[" + occasion + ", ***]";
    }

    /** The reason of a message. */
    public enum Occasion implements Term {
        /** 备材料: the merchant still has papers to bring, questions to answer or other matters to settle. */
        PAPERS("备材料", "papers"),
        /** 人脸核验: the mini-program principal verifies the face. */
        FACE("人脸核验", "face verification"),
        /** 短信核验: a principal gets an SMS and completes the verification. */
        SMS("短信核验", "SMS verification"),
        /** 退回: the platform or the authority has rejected the filing. */
        REJECTED("退回", "rejected"),
        /** 办好: the merchant has done everything, or the filing is complete. */
        DONE("办好", "done");

        private final Label label;

        Occasion(String chinese, String english) {
            this.label = new Label(chinese, english);
        }

        @Override
        public Label label() {
            return label;
        }
    }
}
